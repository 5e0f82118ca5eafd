import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildXml, parseXml, XmlError } from '../../../server/wechat/callback/xml.ts'

describe('parseXml', () => {
  test('a code keeps its zeros, and blanks around CDATA go', () => {
    const xml = `<xml> <ToUserName> <![CDATA[gh_fc0a06a20993]]> </ToUserName>
      <CreateTime>1472551036</CreateTime><UserCardCode> <![CDATA[001234]]> </UserCardCode>
      <Fee> <![CDATA[0]]></Fee><OuterStr></OuterStr></xml>`
    expect(parseXml(xml)).toEqual({
      ToUserName: 'gh_fc0a06a20993',
      CreateTime: '1472551036',
      UserCardCode: '001234',
      Fee: '0',
      OuterStr: '',
    })
  })

  test('elements with elements inside, and repeated ones, are left out', () => {
    expect(parseXml('<xml><A>1</A><Info><B>2</B></Info><C>3</C><C>4</C></xml>')).toEqual({ A: '1' })
  })

  test('a declaration at the beginning is no harm', () => {
    expect(parseXml('<?xml version="1.0" encoding="UTF-8"?>\n<xml><A>1</A></xml>')).toEqual({ A: '1' })
  })

  test('an entity stays the text that it is', () => {
    expect(parseXml('<xml><A>&lt;b&gt; &#65;</A></xml>')).toEqual({ A: '&lt;b&gt; &#65;' })
  })

  test('a doctype inside somebody’s words is text', () => {
    expect(parseXml('<xml><A><![CDATA[<!DOCTYPE html>]]></A></xml>')).toEqual({ A: '<!DOCTYPE html>' })
  })

  test.each([
    ['nothing', ''],
    ['no XML', 'hello'],
    ['JSON', '{"Event":"x"}'],
    ['an open element', '<xml><A>1</xml>'],
    ['an open CDATA', '<xml><A><![CDATA[1</A></xml>'],
    ['another root', '<html><A>1</A></html>'],
    ['two roots', '<xml><A>1</A></xml><xml><A>1</A></xml>'],
    ['bare text', '<xml>hello</xml>'],
    ['a doctype', '<!DOCTYPE xml><xml><A>1</A></xml>'],
    ['a file as entity', '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><A>&a;</A></xml>'],
    ['an entity bomb', '<!DOCTYPE xml [<!ENTITY a "1"><!ENTITY b "&a;&a;">]><xml><A>&b;</A></xml>'],
    ['a doctype in small letters', '<!doctype xml><xml><A>1</A></xml>'],
    [
      'a doctype between comments that pretend to be CDATA',
      '<!--<![CDATA[--><!DOCTYPE xml><!--]]>--><xml><A>1</A></xml>',
    ],
    ['a comment', '<xml><!-- --><A>1</A></xml>'],
    ['an instruction', '<xml><?php ?><A>1</A></xml>'],
    ['2 MB of text', `<xml><A>${'x'.repeat(2_000_000)}</A></xml>`],
    ['2 MB of depth', `<xml>${'<A>'.repeat(300_000)}${'</A>'.repeat(300_000)}</xml>`],
    ['a deep nest', `<xml>${'<A>'.repeat(5000)}${'</A>'.repeat(5000)}</xml>`],
    ['many open CDATA', `<xml>${'<![CDATA['.repeat(20_000)}</xml>`],
  ])('%s cannot be read, and the error does not repeat it', (_, xml) => {
    expect(() => parseXml(xml)).toThrow(new XmlError())
  })

  test('a name that means something to JavaScript changes no object', () => {
    fc.assert(
      fc.property(fc.constantFrom('__proto__', 'constructor', 'toString'), (name) => {
        const read = resultOf(`<xml><${name}>polluted</${name}><A>1</A></xml>`)
        expect(Object.getPrototypeOf(read ?? {})).toBe(Object.prototype)
        expect(`${Object.prototype.toString.call({})}`).toBe('[object Object]')
      }),
    )
  })

  test('no text makes it fail in another way', () => {
    const piece = fc.constantFrom(
      '<xml>',
      '</xml>',
      '<A>',
      '</A>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      '&',
      '"',
      ' ',
      'a',
      '<',
      '>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const read = resultOf(pieces.join(''))
        expect(Object.values(read ?? {}).every((value) => typeof value === 'string')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('buildXml', () => {
  test('writes text in CDATA and numbers bare', () => {
    expect(buildXml({ Event: 'user_get_card', CreateTime: 1 })).toBe(
      '<xml><Event><![CDATA[user_get_card]]></Event><CreateTime>1</CreateTime></xml>',
    )
  })

  test('what it writes is read back, whatever the text', () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', ']', '>', '<', '&', '开', ' ', '0', '!') })
      .map((s) => s.trim())
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(parseXml(buildXml({ A: a, B: b, C: 1 }))).toEqual({ A: a, B: b, C: '1' })
      }),
    )
  })
})

function resultOf(xml: string): Record<string, string> | undefined {
  try {
    return parseXml(xml)
  } catch (error) {
    if (error instanceof XmlError) return undefined
    throw error
  }
}
