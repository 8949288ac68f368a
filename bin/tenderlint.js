#!/usr/bin/env node
const { main, leave } = require('../dist/program/start.cjs').load('main.cjs')

main(process.argv.slice(2)).then(leave)
