import { expect, test } from 'vitest'
import { faultOfTarget } from '../../server/domain/webhookTarget.ts'

test.each([
  'https://crm.shop.example/hooks',
  'https://crm.shop.example:8443/hooks?tenant=7',
  'https://8.8.8.8/',
  'https://[2606:4700:4700::1111]/hook',
])('%s may be told', (url) => {
  expect(faultOfTarget(url, [])).toBeUndefined()
})

test.each([
  ['http://crm.shop.example/', 'not_https'],
  ['ftp://crm.shop.example/', 'not_a_url'],
  ['javascript:alert(1)', 'not_a_url'],
  ['file:///etc/passwd', 'not_a_url'],
  ['crm.shop.example', 'not_a_url'],
  ['https://', 'not_a_url'],
  ['', 'not_a_url'],
  ['https://user:secret@crm.shop.example/', 'has_secrets'],
  ['https://token@crm.shop.example/', 'has_secrets'],
  ['https://localhost/', 'private_address'],
  ['https://LOCALHOST./', 'private_address'],
  ['https://a.localhost/', 'private_address'],
  ['https://erp/', 'private_address'],
  ['https://erp.internal/', 'private_address'],
  ['https://metadata.google.internal/', 'private_address'],
  ['https://printer.local/', 'private_address'],
  ['https://127.0.0.1/', 'private_address'],
  ['https://127.1/', 'private_address'],
  ['https://2130706433/', 'private_address'],
  ['https://0x7f000001/', 'private_address'],
  ['https://0177.0.0.1/', 'private_address'],
  ['https://１２７.0.0.1/', 'private_address'],
  ['https://169.254.169.254/latest/meta-data/', 'private_address'],
  ['https://[::1]/', 'private_address'],
  ['https://[::ffff:10.0.0.1]/', 'private_address'],
  ['https://[fd00:ec2::254]/', 'private_address'],
  ['http://10.0.0.1/', 'private_address'],
])('%s may not: %s', (url, fault) => {
  expect(faultOfTarget(url, [])).toBe(fault)
})

test('a host that the installation allows may be told, also over http, and on the named port alone where one is named', () => {
  const allowed = ['erp.internal', 'localhost:9000', '[fd00::7]']
  expect(faultOfTarget('http://erp.internal/hook', allowed)).toBeUndefined()
  expect(faultOfTarget('https://erp.internal:8443/hook', allowed)).toBeUndefined()
  expect(faultOfTarget('http://localhost:9000/hook', allowed)).toBeUndefined()
  expect(faultOfTarget('http://localhost:9001/hook', allowed)).toBe('private_address')
  expect(faultOfTarget('http://[fd00::7]/hook', allowed)).toBeUndefined()
  expect(faultOfTarget('http://erp.internal.evil.example/', allowed)).toBe('not_https')
  expect(faultOfTarget('http://user@erp.internal/', allowed)).toBe('has_secrets')
})
