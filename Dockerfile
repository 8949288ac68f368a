# docker build -t tenderlint .
# docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD:/work" tenderlint drafts --output html=report.html

FROM node:20-slim AS build
WORKDIR /source
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build \
 && npm run --silent pack:offline -- --destination /packed \
 && npm install --global --offline --no-audit --no-fund --prefix /opt/tenderlint /packed/*.tgz

# What runs: Node, the program and its few packages. Drafts are read from /work, nothing is fetched.
FROM node:20-slim
COPY --from=build /opt/tenderlint /opt/tenderlint
ENV PATH=/opt/tenderlint/bin:$PATH
USER node
WORKDIR /work
ENTRYPOINT ["tenderlint"]
CMD ["--help"]
