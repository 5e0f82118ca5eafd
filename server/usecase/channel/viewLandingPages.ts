import { scenes, type LandingPage } from '../../../shared/console/channel.ts'
import { listLandingPages } from '../../store/statement/listLandingPages.ts'
import type { House } from '../house.ts'

/** A merchant makes a handful; older ones still work, they are only not shown. */
const ROWS_MAX = 200

/** The landing pages that were made here, the newest first. */
export async function viewLandingPages(house: House): Promise<LandingPage[]> {
  const rows = await listLandingPages(house.db, ROWS_MAX)
  return rows.map(({ id, title, url, scene, createdAt }) => ({
    id,
    title,
    url,
    scene: scenes.find((known) => known === scene) ?? 'SCENE_H5',
    createdAt: createdAt.toISOString(),
  }))
}
