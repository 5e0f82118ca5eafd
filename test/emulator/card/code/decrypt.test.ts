import { expect, test } from 'vitest'
import { createCard, emulated, neighbourAccount, submitForm } from '../../emulated.ts'

const path = '/card/code/decrypt'

test('an encrypted code opens for its account alone', async () => {
  const e = emulated()
  const { code, encryptCode } = await submitForm(e, await createCard(e))
  expect(await e.call(path, { encrypt_code: encryptCode })).toEqual({ errcode: 0, errmsg: 'ok', code })
  expect(await e.call(path, { encrypt_code: encryptCode }, neighbourAccount)).toMatchObject({
    errcode: 40075,
  })
})

test('a code decoded once too often or not at all is 40075', async () => {
  const e = emulated()
  const { encryptCode } = await submitForm(e, await createCard(e))
  expect(await e.call(path, { encrypt_code: encryptCode.replaceAll('+', ' ') })).toMatchObject({
    errcode: 40075,
  })
  expect(await e.call(path, { encrypt_code: encodeURIComponent(encryptCode) })).toMatchObject({
    errcode: 40075,
  })
  expect(await e.call(path, {})).toMatchObject({ errcode: 41011 })
})
