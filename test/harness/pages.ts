import type { Pages } from '../../server/http/portal/pages.ts'

/** Pages without a build: the first state is what tests look at. */
export const plainPages: Pages = {
  render: async (first) => ({
    html: `<main data-place="${first.place}"></main>`,
    title: 'plain',
    description: '',
    style: '',
  }),
  assets: { scripts: [], styles: '', preloads: [], guard: '', afterPaint: '' },
}
