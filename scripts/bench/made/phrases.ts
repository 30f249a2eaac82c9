/** What authors write of an act; `THING`, `THINGS` and `HOLDER` stand for names, `FIELD` for a field. */
export const openings: Readonly<Record<string, readonly string[]>> = {
  list: [
    'List the THINGS of a HOLDER, newest first.',
    'Lists all THINGS that the caller can see.',
    'Returns the THINGS in a HOLDER, with paging.',
  ],
  get: [
    'Get a THING by its id.',
    'Retrieve details of one THING.',
    'Fetches a single THING with everything that belongs to it.',
  ],
  search: [
    'Search for THINGS across the HOLDER.',
    'Find THINGS whose text or FIELD matches.',
    'Full-text search over THINGS.',
  ],
  create: ['Create a new THING in a HOLDER.', 'Creates a THING and returns it.', 'Add a THING with the given FIELD.'],
  update: [
    'Update fields of an existing THING.',
    'Change a THING; fields that are not given stay as they are.',
    'Edits the FIELD of a THING.',
  ],
  delete: [
    'Delete a THING. This cannot be undone.',
    'Permanently removes a THING from the HOLDER.',
    'Deletes the THING with the given id.',
  ],
  archive: ['Archive a THING so that it no longer shows.', 'Moves a THING to the archive of its HOLDER.'],
  export: ['Export THINGS as CSV or JSON.', 'Writes all THINGS of a HOLDER to a file and returns its address.'],
  count: ['Count the THINGS that match a filter.'],
  add: ['Add a THING to a HOLDER.', 'Adds one or more THINGS.'],
  remove: ['Remove a THING from a HOLDER.', 'Takes a THING out of the HOLDER; it is not deleted.'],
  validate: ['Check a THING and report what is wrong with it.'],
  watch: ['Wait until a THING changes its state, or the time is over.'],
  bulk_update: ['Update many THINGS at once.', 'Applies one change to every THING that matches the filter.'],
  act: ['ACT a THING of a HOLDER.', 'ACT the THING with the given id.', 'Use this to ACT a THING.'],
};

/** Sentences that may stand after the opening, whatever the tool is about. */
export const remarks: readonly string[] = [
  'Returns the THING as it is after the call.',
  'Use this when the person asks for one THING by its name or number, not to look for several of them.',
  'Requires permission to see the HOLDER, and fails with an error where it is missing.',
  'The answer holds the id, the name, the state and the time of the last change.',
  'Call the list tool first to find the id.',
  'At most a hundred THINGS are returned; use the cursor for more.',
  'Names are compared without regard to case.',
  'If the FIELD is left out, that of the configuration is used.',
  'Fails where another THING has the same name.',
  'Prefer this tool over a general search where the HOLDER is known.',
  'Do not call it more than once for one request.',
  'Times are in UTC, ISO 8601.',
  'The FIELD must be given together with the id of the HOLDER.',
  'Rate limits of the API apply, about sixty calls a minute.',
  'Empty results are an empty list, not an error.',
  'The caller sees only THINGS that were shared with the connection.',
  'IMPORTANT: ask the person before calling this on something that others use.',
  'Supports Markdown in every text field.',
  'Deprecated: the newer tool of the same family takes the same arguments.',
  'Costs one unit of the quota for each THING.',
];

/** Blocks of a long description: what authors paste when they explain a tool at length. */
export const blocks: readonly string[] = [
  'Args:\n    FIELD: see the reference of the API for what it may hold\n    limit: how many to return at most (default 20)\n    cursor: where to go on, from the answer before\n\nReturns:\n    A list of THINGS, each with id, name, state and FIELD.',
  'Examples:\n- All THINGS of one HOLDER: {"HOLDER_id": "h_12", "limit": 50}\n- Those changed since yesterday: {"updated_since": "2026-01-30T00:00:00Z"}\n- One by its name: {"query": "name:report"}',
  'Workflow:\n1. Find the HOLDER with the list tool.\n2. Read the THING and show it to the person.\n3. Ask whether it should be changed.\n4. Call this tool with the id and only the fields that change.\n5. Read the THING again and report the difference.',
  'Query syntax:\n  state:open        only THINGS in this state\n  owner:me          only those of the caller\n  FIELD:"words"     only those whose FIELD holds the words\n  -label:internal   without those that have the label\nTerms are joined by AND; put OR in capital letters between two of them.',
  'Errors:\n- 403: the token may not act on the HOLDER\n- 404: there is no such THING, or the caller cannot see it\n- 409: the THING was changed meanwhile; read it again\n- 429: too many calls; wait for the seconds in retry_after',
  'Notes on the FIELD: it is compared exactly, with spaces at both ends removed. Values of more than 255 characters are refused. Where the HOLDER has a default it is filled in and reported in the answer, so that the caller can tell it apart from a value that was given.',
];
