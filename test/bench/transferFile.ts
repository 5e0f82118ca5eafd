import { chmod, open } from 'node:fs/promises'
import { importLimits } from '../../shared/console/transfer.ts'
import { createImport } from '../../server/usecase/transfer/createImport.ts'
import { storePart } from '../../server/usecase/transfer/storePart.ts'
import type { House } from '../../server/usecase/house.ts'

const LINES_AT_ONCE = 10_000
export const COLUMNS = ['姓名', '手机号', '会员号', '生日', '性别', '积分', '余额（元）', '入会时间', '渠道']

/** A list of members as a shop has one, written piece by piece; readable for the database's own account. */
export async function writeList(
  path: string,
  { from, count }: { from: number; count: number },
): Promise<void> {
  const file = await open(path, 'w')
  await file.write(`${COLUMNS.join(',')}\n`)
  for (let at = from; at < from + count; at += LINES_AT_ONCE) {
    const lines = Array.from({ length: Math.min(LINES_AT_ONCE, from + count - at) }, (_, i) => lineOf(at + i))
    await file.write(`${lines.join('\n')}\n`)
  }
  await file.close()
  await chmod(path, 0o644)
}

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平']
const two = (n: number) => String(n).padStart(2, '0')

function lineOf(n: number): string {
  const name = `${surnames[n % 20]}${given[(n * 7) % 20]}${given[(n * 13) % 20]}`
  const birthday = `19${60 + (n % 40)}-${two((n % 12) + 1)}-${two((n % 28) + 1)}`
  return `${name},13${String(100_000_000 + n)},V${n},${birthday},${n % 2 ? '男' : '女'},${n % 5000},${(n % 300) / 2},2023-${two((n % 12) + 1)}-15,`
}

/** The file as a browser sends it: in parts, one in memory at a time. Resolves to the import's id. */
export async function sendList(house: House, path: string): Promise<string> {
  const file = await open(path, 'r')
  const { size } = await file.stat()
  const created = await createImport(house, { fileName: 'members.csv', bytes: size, staffId: 'bench' })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  for (let no = 0; no * importLimits.partBytes < size; no += 1) {
    const part = Buffer.alloc(Math.min(importLimits.partBytes, size - no * importLimits.partBytes))
    await file.read(part, 0, part.length, no * importLimits.partBytes)
    const stored = await storePart(house, { id: created.id, no, bytes: part })
    if (stored.outcome !== 'stored') throw new Error(stored.outcome)
  }
  await file.close()
  return created.id
}
