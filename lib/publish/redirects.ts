/**
 * All the old addresses of the site, each with the address that it leads to in one step.
 *
 * @param listed `content/settings/redirects.yaml`
 * @param pages each page with the addresses that it had before
 * @param addresses every address that the site has now; a redirect from one of them is dropped, because the
 *   page that is there now wins
 * @throws when redirects lead round in a circle
 */
export function buildRedirects(
  listed: readonly { from: string; to: string }[],
  pages: readonly { address: string; redirectFrom: readonly string[] }[],
  addresses: ReadonlySet<string>,
): Record<string, string> {
  const steps = new Map(listed.map(({ from, to }) => [from, to]))
  for (const { address, redirectFrom } of pages) for (const from of redirectFrom) steps.set(from, address)
  for (const address of addresses) steps.delete(address)

  const follow = (from: string): string => {
    const seen = new Set<string>()
    let to = from
    for (let step = steps.get(to); step !== undefined; step = steps.get(to)) {
      if (seen.has(step)) throw new Error(`The redirect from ${from} leads round in a circle`)
      seen.add(step)
      to = step
    }
    return to
  }
  return Object.fromEntries([...steps.keys()].map((from) => [from, follow(from)]))
}
