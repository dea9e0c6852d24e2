import type { HTMLAttributes } from 'react'

type Island = HTMLAttributes<HTMLElement> & { class?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'page-tools': Island
      'search-suggestions': Island
    }
  }
}
