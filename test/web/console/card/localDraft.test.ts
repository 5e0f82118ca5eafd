import { expect, test } from 'vitest'
import { localDraft } from '../../../../web/console/component/card/logic/localDraft.ts'
import { newDraft, newForm } from '../../../../web/console/component/card/logic/newDraft.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const draft = () => ({ savedAt: '2026-11-24T08:00:00Z', card: newDraft('zh-CN'), form: newForm('zh-CN') })

test('a draft comes back as it went, until it is cleared', () => {
  const store = localDraft(memory(), 'ann')
  expect(store.load()).toBeUndefined()
  expect(store.save(draft())).toBe(true)
  expect(store.load()).toEqual(draft())
  store.clear()
  expect(store.load()).toBeUndefined()
})

test('two people at one browser do not find each other’s', () => {
  const shared = memory()
  localDraft(shared, 'ann').save(draft())
  expect(localDraft(shared, 'bo').load()).toBeUndefined()
})

test('what cannot be read counts as none', () => {
  const broken = memory()
  broken.setItem('console.card.draft.ann', '{"card":{"title":1}}')
  expect(localDraft(broken, 'ann').load()).toBeUndefined()
  broken.setItem('console.card.draft.ann', 'not json')
  expect(localDraft(broken, 'ann').load()).toBeUndefined()
})

test('a browser without storage, or with a full one, keeps nothing and says so', () => {
  expect(localDraft(undefined, 'ann').save(draft())).toBe(false)
  const full = {
    ...memory(),
    setItem() {
      throw new Error('full')
    },
  }
  expect(localDraft(full, 'ann').save(draft())).toBe(false)
})
