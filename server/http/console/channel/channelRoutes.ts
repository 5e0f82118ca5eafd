import type { ConsoleRoute } from '../route.ts'
import { archive } from './archive.ts'
import { article } from './article.ts'
import { create } from './create.ts'
import { edit } from './edit.ts'
import { importStores } from './importStores.ts'
import { landingPages } from './landingPages.ts'
import { list } from './list.ts'
import { makeLandingPage } from './makeLandingPage.ts'
import { posterPdf, posterPng } from './poster.ts'
import { posterFile } from './posterFile.ts'
import { posters } from './posters.ts'
import { qrcode } from './qrcode.ts'
import { restore } from './restore.ts'
import { show } from './show.ts'
import { startPosters } from './startPosters.ts'

export const channelRoutes: ConsoleRoute[] = [
  list,
  create,
  importStores,
  show,
  edit,
  archive,
  restore,
  qrcode,
  posterPdf,
  posterPng,
  startPosters,
  posters,
  posterFile,
  landingPages,
  makeLandingPage,
  article,
]
