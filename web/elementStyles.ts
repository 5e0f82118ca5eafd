import type { Plugin } from 'vite'

/** `ElFormItem` is in the folder `form-item`. */
const folderOf = (name: string) =>
  name
    .slice(2)
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()

/**
 * A page that imports `ElButton` from Element Plus gets the button's own style with it, and no other: all of them together are
 * ten times what the first page needs. A directive (`vLoading`) brings the style of its component.
 */
export const elementStyles = (): Plugin => ({
  name: 'element-styles',
  enforce: 'post',
  transform(code, id) {
    if (id.includes('node_modules') || !/from\s*["']element-plus["']/.test(code)) return null
    const names = [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']element-plus["']/g)]
      .flatMap(([, list = '']) => list.split(','))
      .map((one) => one.trim().split(/\s+as\s+/)[0] ?? '')
      .filter((name) => /^(El|v)[A-Z]/.test(name))
    const wanted = names.map((name) => folderOf(name.replace(/^v/, 'El')))
    const imports = [...new Set(wanted)].map((folder) => `element-plus/es/components/${folder}/style/css`)
    return { code: `${imports.map((path) => `import '${path}';`).join('')}${code}`, map: null }
  },
})
