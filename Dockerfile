# syntax=docker/dockerfile:1
# docs/operations.md says how to use it.
ARG NODE=node:24-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6
# The image that is live now. Its style sheets are kept in the new one, for those who have a page of it open.
ARG PREVIOUS=${NODE}

FROM ${PREVIOUS} AS previous
USER root
RUN mkdir -p /app/.site

FROM ${NODE} AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
COPY --from=previous /app/.site .site
# The public address of the site, which goes into its pages.
ARG SITE_ORIGIN
RUN SITE_ORIGIN=${SITE_ORIGIN:?say --build-arg SITE_ORIGIN=https://…} npm run build && npm run runtime -- /runtime

FROM ${NODE} AS site
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=build /runtime .
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "site/server.mjs"]
