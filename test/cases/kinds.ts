/** A list of tools as one server gives it, in our own words, with what is true of each. */
export interface Kind {
  title: string;
  tools: readonly { name: string; title?: string; description?: string; properties?: object; is: string }[];
}

const text = { type: 'string' } as const;
const about = (description: string) => ({ type: 'string', description });

/** Kinds of definitions that were once read wrongly; `is` is what each verdict has to begin with. */
export const kinds: readonly Kind[] = [
  {
    title: 'a noun of information at the end of a name is no verb, though it is one elsewhere',
    tools: [
      { name: 'jobs_list', description: 'List jobs.', is: 'Read' },
      { name: 'jobs_delete', description: 'Delete a job.', is: 'Destructive' },
      { name: 'jobs_start', description: 'Start a job.', is: 'Execute' },
      { name: 'jobs_log', title: 'Jobs: Log', description: 'Get the log of a job.', is: 'Read' },
      { name: 'workers_log', title: 'Workers: Log', description: 'Get what a worker has printed.', is: 'Read' },
      { name: 'log_time', description: 'Log hours that were worked.', is: 'Write' },
      { name: 'time_log', description: 'Log hours that were worked.', is: 'Write' },
    ],
  },
  {
    title: 'where names end in who does it, that is what they do',
    tools: [
      { name: 'acme-build-services-reader', description: 'Run one of these read operations: get-build.', is: 'Read' },
      { name: 'acme-team-services-reader', description: 'Run one of these read operations: get-team.', is: 'Read' },
      { name: 'acme-deploy-services-reader', description: 'Run one of these read operations: get-deploy.', is: 'Read' },
      { name: 'acme-team-services-updater', description: 'Run one of these operations: rename-team.', is: 'Write' },
      { name: 'acme-style-guide', description: 'Get the style guide.', is: 'Read' },
    ],
  },
  {
    title: 'a tool that ends in a thing that does something is not named after doing it',
    tools: [
      { name: 'create_listener', is: 'Write' },
      { name: 'delete_load_balancer', is: 'Destructive' },
      { name: 'delete_reader', is: 'Destructive' },
      { name: 'start_timer', is: 'Write' },
    ],
  },
  {
    title: 'a part of a program that has to do with money moves none',
    tools: [
      { name: 'create_payments_component', description: 'Gives guidance for a payments component.', is: 'Read' },
      { name: 'create_payment_widget', description: 'Adds a widget to a page.', is: 'Write' },
      { name: 'create_payment', description: 'Creates a payment.', is: 'Financial Critical' },
    ],
  },
  {
    title: 'a sentence that tells to call another tool first is about that tool',
    tools: [
      { name: 'get_price', description: 'Get the price of a project.', is: 'Read' },
      {
        name: 'confirm_price',
        description: 'Ask the user to confirm that the price is understood. Call `get_price` first.',
        is: 'Write',
      },
    ],
  },
  {
    title: 'credentials that are handed out are High, by whatever word the call is named',
    tools: [
      { name: 'registry-docker-credentials', description: 'Get Docker credentials for a registry', is: 'Read High' },
      { name: 'get_database_password', description: 'Retrieves the password of the database.', is: 'Read High' },
    ],
  },
  {
    title: 'a GET request reads, whatever is said of making it',
    tools: [
      { name: 'ListThing', description: 'Make a GET request to /v1/things.json', is: 'Read Low certain' },
      { name: 'things', description: 'Make a DELETE request to /v1/things/{id}', is: 'Destructive' },
      { name: 'thing', description: 'Make a POST request to /v1/things', is: 'Write' },
    ],
  },
  {
    title: 'a record of a domain is no row about people',
    tools: [{ name: 'domain-record-get', description: 'Get a domain record by its id', is: 'Read Low' }],
  },
  {
    title: 'what recurs is a charge only where money does',
    tools: [
      { name: 'create_monitor', description: 'Create a recurring crawl of a page.', is: 'Execute' },
      { name: 'create_recurring_invoice', is: 'Financial' },
      { name: 'add_plan', description: 'Create a recurring payment.', is: 'Financial' },
    ],
  },
  {
    title: 'an index that is dropped holds no data of its own, and one that is deleted may',
    tools: [
      { name: 'drop_index', description: 'Drop an index of a collection.', is: 'Destructive High' },
      { name: 'delete_index', description: 'Delete an index.', is: 'Destructive Critical' },
      { name: 'drop_collection', description: 'Drop a collection.', is: 'Destructive Critical' },
    ],
  },
  {
    title: 'one of several acts is done to one thing, though the sentence names the things in the plural',
    tools: [
      {
        name: 'manage_task',
        description: 'Manage tasks: create, update, delete, or move tasks within lists.',
        properties: { action: about('"create", "update", "delete" or "move"'), task_id: text },
        is: 'Destructive High',
      },
      { name: 'delete_tasks', description: 'Delete tasks.', is: 'Destructive Critical' },
    ],
  },
  {
    title: 'every instance of a series is one thing',
    tools: [
      {
        name: 'update_event',
        description: 'Update an event.',
        properties: { series: about('A recurring event: the change goes to every instance.') },
        is: 'Write Medium',
      },
      {
        name: 'update_limit',
        description: 'Update a limit.',
        properties: { where: about('Leave empty to update every instance.') },
        is: 'Write High',
      },
    ],
  },
  {
    title: 'global, as the opposite of regional, says where something is served from',
    tools: [
      {
        name: 'lb-update',
        description: 'Update a load balancer',
        properties: { type: about('The type (REGIONAL or GLOBAL)'), to: about('Targets of a global load balancer') },
        is: 'Write High',
      },
      {
        name: 'update_limit',
        description: 'Update a limit',
        properties: { scope: about('global: holds for everyone') },
        is: 'Write High',
      },
    ],
  },
  {
    title: 'what is deleted with a thing because it belongs to it is not many things',
    tools: [
      {
        name: 'delete_payload',
        description: 'Delete a payload along with all associated data.',
        is: 'Destructive High',
      },
      { name: 'delete_payloads', description: 'Delete all payloads.', is: 'Destructive Critical' },
    ],
  },
  {
    title: 'protection and restrictions are permissions',
    tools: [
      { name: 'unprotect_branch', description: 'Remove the protection of a branch.', is: 'Write High' },
      { name: 'protect_branch', description: 'Protect a branch.', is: 'Write High' },
      { name: 'set_page_restrictions', description: 'Set who may view and edit a page.', is: 'Write High' },
      { name: 'list_protected_branches', is: 'Read Low' },
    ],
  },
  {
    title: 'a stop among the acts on a machine is an outage',
    tools: [
      {
        name: 'vm_lifecycle',
        description: 'Manage the lifecycle of a machine.',
        properties: { action: { type: 'string', enum: ['start', 'stop', 'restart'] } },
        is: 'Execute High',
      },
    ],
  },
  {
    title: 'what may be irreversible is not said to be',
    tools: [
      {
        name: 'delete_reaction',
        description: 'Remove a reaction. It removes data and may be irreversible.',
        is: 'Write Medium',
      },
      { name: 'remove_reaction', description: 'Removes a reaction. This is irreversible.', is: 'Write High' },
    ],
  },
  {
    title: 'what a text is for is not what the call does',
    tools: [
      {
        name: 'create_blueprint',
        description: 'Write a blueprint of a component. It lists the requirements for migrating the component.',
        is: 'Write',
      },
      { name: 'mover', description: 'Tool for migrating a database.', is: 'Execute' },
    ],
  },
  {
    title: 'a method of HTTP before the verb of a name is no verb',
    tools: [
      { name: 'API-post-search', description: 'Search by title', is: 'Read' },
      { name: 'API-get-user', description: 'Retrieve a user', is: 'Read' },
      { name: 'API-patch-page', description: 'Update a page', is: 'Write' },
    ],
  },
  {
    title: 'a key that is made or listed is pressed on no keyboard, and its public half is no secret',
    tools: [
      { name: 'key-create', description: 'Create a new SSH key', is: 'Write High' },
      { name: 'key-list', description: 'List SSH keys with pagination', is: 'Read Low' },
      { name: 'get_publishable_keys', description: 'Gets all publishable API keys of a project', is: 'Read Low' },
      { name: 'get_api_keys', description: 'Gets all API keys of a project', is: 'Read High' },
      { name: 'send_keys', description: 'Sends keys to a terminal.', is: 'Execute' },
    ],
  },
  {
    title: 'a policy of alerts or of retention says nothing of who may do what',
    tools: [
      { name: 'alert-policy-create', description: 'Create an alert policy', is: 'Write Medium' },
      { name: 'update_backup_policy', is: 'Write Medium' },
      { name: 'update_access_policy', is: 'Write High' },
    ],
  },
  {
    title: 'clearing the cache of a global load balancer reaches no whole system',
    tools: [{ name: 'lb-delete-cache', description: 'Delete the cache of a global load balancer', is: 'Write Low' }],
  },
  {
    title: 'a delay that is reported delays nothing',
    tools: [
      { name: 'dba_userDelay', description: 'Report how long users waited before their queries began.', is: 'Read' },
      { name: 'delay_job', description: 'Delays a job.', is: 'Write' },
    ],
  },
  {
    title: 'in a browser, to drop is to let go',
    tools: [
      { name: 'browser_drop', description: 'Drop files onto an element, as if dragged.', is: 'Execute Medium' },
      { name: 'drop_table', description: 'Drop a table.', is: 'Destructive Critical' },
    ],
  },
  {
    title: 'a mapping that is deleted was a relation',
    tools: [
      { name: 'delete_list_mapping', description: 'Delete the mapping of a list to a domain.', is: 'Write' },
      { name: 'delete_list', description: 'Delete a list of addresses.', is: 'Destructive' },
    ],
  },
  {
    title: 'a patch that is applied to a text edits it',
    tools: [
      {
        name: 'update_description_patch',
        description: 'Apply a patch to the description of an issue.',
        is: 'Write Medium',
      },
      { name: 'apply_diff', description: 'Applies a diff to a file.', is: 'Write' },
      { name: 'apply_manifest', description: 'Applies a manifest to the cluster.', is: 'Execute High' },
    ],
  },
  {
    title: 'acts that a description lists in brackets are all done, and CRUD deletes',
    tools: [
      {
        name: 'albums',
        description: 'All album operations (list, search, create, update, delete, move)',
        is: 'Destructive',
      },
      { name: 'manage_note', description: 'All note CRUD operations', is: 'Destructive' },
      { name: 'list_notes', description: 'Lists notes that one can create, update or delete.', is: 'Read' },
    ],
  },
  {
    title: 'whatever is restored from a backup loses what came after it',
    tools: [
      { name: 'restore_gateway', description: 'Restore a gateway from a named backup', is: 'Destructive' },
      { name: 'restore_page', description: 'Restores a deleted page.', is: 'Write' },
    ],
  },
  {
    title: 'storage that is mapped is attached',
    tools: [
      { name: 'map_storage_to_host', description: 'Map a disk to a host', is: 'Write' },
      { name: 'map_site', description: 'Maps the pages of a site.', is: 'Read' },
    ],
  },
  {
    title: 'a command line in pieces is a command line',
    tools: [
      {
        name: 'run_cloud_command',
        description: 'Runs a command of the cloud client.',
        properties: { args: { type: 'array', items: { type: 'string' } } },
        is: 'Execute High',
      },
    ],
  },
];
