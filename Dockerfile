# Builds the viewer and runs the server. Tags are pinned by full version: a digest has to be added where a registry can be
# asked (docker buildx imagetools inspect node:22.23.3-bookworm-slim), it cannot be written down unseen.

FROM node:22.23.3-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev

FROM packages AS viewer
COPY tsconfig.json vite.config.ts ./
COPY schema schema
COPY client client
RUN node node_modules/vite/bin/vite.js build

FROM node:22.23.3-bookworm-slim AS runtime
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY package.json tsconfig.json LICENSE NOTICE ./
COPY schema schema
COPY store store
COPY ingest ingest
COPY server server
COPY samples samples
COPY --from=viewer /app/dist/client dist/client
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "server/main.ts"]
