import type { NextConfig } from 'next'

// Each build has a folder of its own, so that a running site is never built over
// (lib/publish/build-folder.ts). In development Next keeps its own default.
const build = process.env.SITE_BUILD

const config: NextConfig = {
  distDir: build ? `${build}/next` : '.next',
  typescript: {
    // `npm test` checks the types. Checking here too would make every build slower.
    ignoreBuildErrors: true,
    // Next writes the address of its folder into the file that it is given: a copy, not ours.
    tsconfigPath: build ? `${build}/tsconfig.json` : undefined,
  },
  // A page's title belongs in its head, for everyone, without script.
  htmlLimitedBots: /.*/,
  // lib/server redirects to the one spelling of an address.
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  // Turbopack would try to bundle their binaries.
  serverExternalPackages: ['esbuild', 'satteri'],
  devIndicators: false,
  // Each build starts in an empty folder: a cache in it would never be read.
  experimental: build ? { turbopackFileSystemCacheForBuild: false } : {},
}

export default config
