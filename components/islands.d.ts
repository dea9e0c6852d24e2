import type { HTMLAttributes } from 'react'

type Island = HTMLAttributes<HTMLElement> & { class?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'pack-builder': Island
      'page-tools': Island
      'search-suggestions': Island
    }
  }
}
