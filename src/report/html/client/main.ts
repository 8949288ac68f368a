/** The program inside the HTML report: shows one page at a time, filters, jumps, keeps decisions. */
import { startDecisions } from './decide.ts'
import { startFilters } from './filters.ts'
import { startJumps } from './jump.ts'
import { startPages } from './pages.ts'
import { startSorting } from './sort.ts'
import { startWaivers } from './waivers.ts'

const filters = startFilters()
const decisions = startDecisions(filters.apply)
startWaivers(decisions)
startSorting()
startJumps(filters)
startPages(decisions.open)
filters.apply()
