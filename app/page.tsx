import { listPages } from '@/lib/content/pages'

export default function Home() {
  return (
    <main>
      {listPages().map((p) => (
        <a key={p.address} href={p.address}>
          {p.title}
        </a>
      ))}
    </main>
  )
}
