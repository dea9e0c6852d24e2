import type { NextConfig } from 'next'

const config: NextConfig = {
  // Each build has a folder of its own, so that a running site is never built over
  // (lib/publish/build-folder.ts). In development Next keeps its own default.
  distDir: process.env.SITE_BUILD ? `${process.env.SITE_BUILD}/next` : '.next',
  // `npm test` checks the types. Checking here too would make every build slower, and Next
  // would write the address of each build folder into tsconfig.json.
  typescript: { ignoreBuildErrors: true },
  // A page's title belongs in its head, for everyone, without script.
  htmlLimitedBots: /.*/,
  // lib/server compresses, sets entity tags and redirects, for every kind of response alike.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  // Turbopack would try to bundle the binary.
  serverExternalPackages: ['esbuild'],
  devIndicators: false,
}

export default config
