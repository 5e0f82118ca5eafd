const padded = (text: string) => ` <![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]> `

/** A message as WeChat's own samples print it: blanks around CDATA, numbers bare, a line for each field (wire contract 7.1). */
export function pushXml(fields: Record<string, string | number>): string {
  const lines = Object.entries(fields).map(
    ([name, value]) => `<${name}>${typeof value === 'number' ? value : padded(value)}</${name}>`,
  )
  return `<xml>\n${lines.join('\n')}\n</xml>`
}
