import { readToday } from '@/app/today'
import { getSite } from '@/lib/content/settings'
import {
  editPack,
  formatBuilderAddress,
  formatItemId,
  formatPackAddress,
  packLimits,
  parseBuilderState,
  parsePack,
} from '@/lib/site/pack'

/**
 * One step of making a pack: what the form holds, and its button, become the address of the next page.
 * Nothing is kept, and no form can lead anywhere but to /packs.
 */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => undefined)
  if (!form) return new Response(null, { status: 400 })
  const read = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const query = new URLSearchParams(read('pack'))
  for (const name of ['title', 'note']) query.set(name, read(name))
  const today = readToday()
  const before = parsePack(query, today)
  const [step = '', reference = ''] = read('do').split(' ')
  const pack = { ...editPack(before.pack, step, reference), made: today }
  // Browsers keep to the limits of the form, and the button to add goes when a pack is full.
  if (before.problems.length > 0 || pack.items.length > packLimits.items)
    return new Response(null, { status: 413 })

  const { origin } = getSite()
  if (step === 'finish' && pack.items.length > 0) return seeOther(formatPackAddress(pack, origin))
  // What was pressed in the list stays open.
  const pressed: Record<string, string> = {
    ...(['add', 'parts'].includes(step) && { open: reference.split('/')[1] }),
    ...(step === 'parts' && { parts: reference }),
  }
  const state = parseBuilderState((name) => pressed[name] ?? read(name))
  const id = formatItemId(reference)
  const place =
    { add: `choose-${id}`, parts: `parts-${id}`, up: `item-${id}`, down: `item-${id}`, find: 'choose' }[
      step
    ] ?? 'your-pack'
  return seeOther(`${formatBuilderAddress(pack, state, origin)}#${encodeURIComponent(place)}`)
}

const seeOther = (address: string) => new Response(null, { status: 303, headers: { Location: address } })
