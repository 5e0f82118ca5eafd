import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { gbk } from '../domain/csv/gbk.ts'
import { seriousFindings } from './accessible.ts'
import { deskOf } from './desk.ts'
import { test } from './fixtures.ts'
import { overflowOf } from './layout.ts'
import { picture } from './picture.ts'
import { breaches } from './watch.ts'

/** What a click gives the browser to save. */
async function saved(page: Page, click: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

const list = [
  '会员姓名,手机号码,会员卡号,当前积分,会员等级',
  '林小满,13912340001,XQ001,"1,200",金卡',
  '坏手机,1391234,XQ002,5,',
  '=1+1,13912340003,XQ003,0,',
].join('\r\n')

test('a list in GBK comes in: its columns are recognised, a dry run says what is wrong, and everybody goes out again', async ({
  sitDown,
  watch,
}) => {
  test.setTimeout(120_000)
  const page = await sitDown()
  const desk = deskOf(page)
  await desk.open('会员')
  await desk.part('import-members').click()
  await expect(desk.heading).toContainText('导入会员')
  expect.soft(await seriousFindings(page), 'before').toEqual([])
  await desk.part('import-file').setInputFiles({
    name: '老会员.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(gbk(list)),
  })

  await test.step('what each column is stands beside what is in it', async () => {
    const columns = desk.part('import-columns')
    await expect(columns.getByRole('row', { name: /手机号码/ })).toContainText('13912340001')
    await expect(page.locator('#content').getByText('GBK / GB18030')).toBeVisible()
    expect.soft(await seriousFindings(page), 'columns').toEqual([])
    expect.soft(await overflowOf(page)).toEqual([])
    await desk.part('import-check').click()
  })

  await test.step('the dry run has made nothing, and its errors can be taken along', async () => {
    await expect(desk.part('figure-fresh')).toHaveText('2')
    await expect(desk.part('figure-wrong')).toHaveText('1')
    await expect(desk.part('import-faults')).toContainText('不是有效的手机号')
    const errors = await saved(page, () => desk.part('error-file').click())
    expect(errors.name).toBe('老会员-错误清单.csv')
    expect(errors.text).toContain('3,手机号码,不是有效的手机号')
    expect.soft(await seriousFindings(page), 'checked').toEqual([])
  })

  await test.step('then they are imported', async () => {
    await desk.part('import-start').click()
    await page.getByRole('dialog').getByRole('button', { name: /导入/ }).click()
    await expect(desk.part('import-ended')).toContainText('导入完成', { timeout: 30_000 })
    await expect(desk.part('figure-made')).toHaveText('2')
  })

  await test.step('and go out again with everybody, formulas disarmed', async () => {
    await desk.open('会员')
    await desk.part('export-members').click()
    const file = await saved(page, () => desk.part('export-go').click())
    await expect(desk.part('export-state')).toContainText('已导出')
    expect(file.name).toMatch(/^会员-\d{4}-\d\d-\d\d\.csv$/)
    expect(file.text).toMatch(/XQ001,13912340001,林小满,.*,1200,/)
    expect(file.text).toContain("XQ003,13912340003,'=1+1,")
    expect(file.text).not.toContain('XQ002')
  })
  expect(breaches(watch)).toEqual([])
})

test('a workbook and a list that is broken are told as such, a quote without a partner at its line, and nothing is made', async ({
  sitDown,
}) => {
  const page = await sitDown({ width: 375, height: 812 })
  const desk = deskOf(page)
  const bring = async (name: string, buffer: Buffer) => {
    await page.goto('/console/members/import')
    await desk.part('import-file').setInputFiles({ name, mimeType: 'text/csv', buffer })
  }
  await bring('会员.xlsx', Buffer.from('PK\u0003\u0004....', 'latin1'))
  await expect(desk.part('import-ended')).toContainText('另存为')
  await bring('断了.csv', Buffer.from(`姓名,手机号\n林,"${'1'.repeat(20_000)}`))
  await expect(desk.part('import-ended')).toContainText('第 2 行的引号没有结束')
  await bring('多一个引号.csv', Buffer.from('姓名,手机号\n林,"13912340009\n王,13912340010\n张,13912340011\n'))
  await desk.part('import-check').click()
  await expect(desk.part('import-faults')).toContainText('引号没有成对')
  await expect(desk.part('figure-fresh')).toHaveText('2')
  await picture(page, 'console-import-quote-phone')
  expect(await overflowOf(page)).toEqual([])
})
