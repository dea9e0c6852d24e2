type CalloutProps = { type?: string; title?: string; children: React.ReactNode }

const titles: Record<string, string> = { warning: 'Important', action: 'What you can do' }

/** A short piece of text that must not be missed. Its kind is said in words, not only by colour. */
export function Callout({ type = 'note', title = titles[type], children }: CalloutProps) {
  return (
    <div className={`callout callout-${type}`}>
      {title && <p className="callout-title">{title}</p>}
      {children}
    </div>
  )
}
