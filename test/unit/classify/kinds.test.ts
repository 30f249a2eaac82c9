import { describe, expect, test } from 'vitest';
import { classifyAll } from '../../../src/classify/index.ts';
import { languageOf } from '../../../src/classify/language.ts';
import type { Verdict } from '../../../src/model/index.ts';
import { ruleSet as rules } from '../../rules.ts';

const text = (description: string): object => ({ type: 'string', description });
const takes = (properties: object, ...required: string[]): object => ({ type: 'object', properties, required });

function verdictOf(name: string, description: string, inputSchema: object = { type: 'object' }): Verdict {
  return classifyAll([{ name, description, inputSchema }], rules)[0] as Verdict;
}

describe('a kind of tool is judged by what its words and arguments mean', () => {
  test.each([
    ['a mapping of an index is read', 'Read Low', 'IndexMapping', 'Retrieves the mapping of an index.'],
    ['a saved profile is a copy', 'Write Medium', 'sync_profile', 'Copies the running settings back to the profile.'],
    ['an application is brought into line', 'Execute High', 'sync_application', 'Syncs an application.'],
    ['a call rings at once', 'Execute High', 'make_outbound_call', 'Makes an outbound call with an agent.'],
    ['a closed connection is no permission', 'Write Low', 'disconnect', 'Closes it and revokes its connection id.'],
    ['what waits is lost when a queue is cleaned', 'Destructive High', 'clean_queue', 'Cleans jobs from a queue.'],
    ['a bookmark is content', 'Destructive Medium', 'delete_bookmark', 'Deletes a bookmark and its highlights.'],
    [
      'out of a list it only leaves the list',
      'Write Low',
      'remove_bookmark_from_list',
      'Removes a bookmark from a list.',
    ],
    ['what is only previewed is not done', 'Read Low', 'preview_subscription_charge', 'Previews a charge.'],
    ['a saved card of a dashboard is read', 'Read Low', 'execute_card', 'Runs a card and returns its results.'],
    ['a connection is chosen', 'Write Low', 'switch_connection', 'Switches to another connection.'],
    [
      'what is billed from then on is bought',
      'Financial Critical',
      'create_cluster',
      'Creates it. Billable from creation.',
    ],
    ['a broadcast reaches all of a list', 'Write High', 'send_broadcast', 'Sends a broadcast.'],
    [
      'a role is left, and nobody removed',
      'Write Medium',
      'unassign_me',
      'Removes the current user as owner of a story.',
    ],
    ['keys among the details are secrets', 'Read High', 'get_application', 'Gets its details including api_key.'],
    ['the site of later calls is chosen', 'Write Low', 'select_site', 'Validates and selects a site.'],
    ['what is created from a failure is there afterwards', 'Write Medium', 'triage_defect', 'Creates a defect.'],
    ['a small word of French is no verb', 'Read Medium', 'fiche', 'Récupère la fiche de la ressource, pour un mois.'],
    ['somebody is hired, in Chinese', 'Financial Critical', 'create_bounty', '发布赏金任务，雇佣人类'],
    ['keys are pressed', 'Execute Medium', 'webview_keyboard', 'Sends keyboard events to an app.'],
    ['whoever is muted is not kept from working', 'Write Low', 'mute_user', 'Mutes a user.'],
    ['a method of HTTP for changes', 'Write Medium', 'acme_api_post', 'Acme API POST, a guide is elsewhere.'],
    ['what a colon announces is done', 'Write Low', 'ci_report', 'Reports a run at once: creates it, records results.'],
    ['a token is launched', 'Financial Critical', 'launch_token', 'Launches a token on a chain.'],
    ['fees are claimed', 'Financial Critical', 'claim_fees', 'Claims accrued fees.'],
    ['a comment under a post is public', 'Read Low', 'get_comments', 'Lists the comments of a post.'],
    ['what is kept for somebody is read', 'Read Medium', 'get_balances', 'Lists the balances of all accounts.'],
    ['a like is the own mark', 'Write Low', 'like_post', 'Likes a post.'],
    ['a label is taken off one thing', 'Write Low', 'remove_label', 'Removes a label from an email.'],
    ['own calls start from elsewhere', 'Write Low', 'set_current_company', 'Sets the company of later calls.'],
    ['an application is opened again', 'Destructive Medium', 'terminate_app', 'Terminates an app by its bundle.'],
    ['an import is many additions', 'Write Medium', 'import_scene', 'Imports a scene with all its models.'],
    ['settings are saved over others', 'Write Medium', 'save_configuration', 'Saves the configuration.'],
    ['somebody is registered', 'Write Medium', 'register_agent', 'Registers an agent with the network.'],
    ['a template is applied to a board', 'Write Medium', 'apply_template', 'Applies a template to a board.'],
    ['a cart is a choice', 'Write Medium', 'clear_cart', 'Clears all items from the cart.'],
    ['done tasks are lost when they are cleared', 'Destructive High', 'clear', 'Clears completed tasks from a list.'],
    ['a verb may be parted', 'Destructive High', 'rollback', 'Rolls back the transaction.'],
    ['the latest are read', 'Read Low', 'latest_artists', 'Artists of this week.'],
    ['a thing without a verb is asked for', 'Read Low', 'standings', 'Standings of a league.'],
    ['what runs is lost when it is cancelled', 'Destructive High', 'cancel_build', 'Cancels a build.'],
    ['keys are typed', 'Execute Medium', 'type_text', 'Types text at the cursor.'],
    ['a sentence keeps queries to reading', 'Read Medium', 'run_query', 'Runs SQL. Queries run in read-only mode.'],
    ['the first verb of a Chinese sentence is its main one', 'Read Medium', 'x', '获取发布状态和评论列表'],
    ['the last verb of a Japanese one is', 'Read High', 'x', '削除済みファイルの一覧を取得します'],
    ['and of a Korean one', 'Destructive High', 'x', '실행 기록을 삭제합니다'],
    ['items of a table are rows', 'Read Medium', 'get_item', 'Gets an item of a table by its key.'],
    [
      'a document of a collection is no collection',
      'Destructive High',
      'delete_one',
      'Deletes one document of a collection.',
    ],
    ['an account is topped up', 'Financial Critical', 'top_up_balance', 'Adds funds to the account.'],
    ['a payment is booked', 'Financial High', 'record_payment', 'Records a payment against an invoice.'],
    ['a payment is held back', 'Financial High', 'cancel_payment', 'Cancels a payment intent.'],
    ['somebody is hired', 'Financial Critical', 'hire_freelancer', 'Hires a freelancer for a job.'],
    ['what is bought is approved', 'Financial High', 'approve_purchase_order', 'Approves a purchase order.'],
    ['a purchase order is a paper', 'Write Medium', 'create_purchase_order', 'Creates a purchase order.'],
    ['the order of slides is no order', 'Write Medium', 'update_order_of_slides', 'Changes the order of slides.'],
    ['a machine goes with its disk', 'Destructive Critical', 'terminate_instances', 'Terminates instances.'],
    ['a door is opened for somebody', 'Execute High', 'unlock_door', 'Unlocks a door.'],
    ['a rate of a heart is no rate', 'Read Medium', 'get_heart_rate', 'Gets the heart rate for a date.'],
    ['a value of a key is a row', 'Read Medium', 'redis_get', 'Gets the value of a key.'],
    ['who may reach what is changed', 'Write High', 'create_firewall_rule', 'Creates a firewall rule.'],
    ['somebody cannot log in any more', 'Write High', 'deactivate_user', 'Deactivates a user.'],
    ['a reply is read by somebody', 'Write Medium', 'reply_conversation', 'Replies to a conversation.'],
    [
      'another language adds as English does',
      'Write Low',
      'create_project',
      'Crée un nouveau projet pour le client dans la base.',
    ],
    ['the books say something else', 'Write High', 'create_journal_entry', 'Creates a journal entry.'],
    ['all of a kind are changed', 'Write High', 'acknowledge_all_incidents', 'Acknowledges all incidents.'],
    ['somebody is let in', 'Write High', 'create_user', 'Creates a new system user.'],
    ['all of a user goes', 'Destructive Critical', 'delete_user', 'Deletes a user.'],
    ['a name of records names what comes back', 'Read Medium', 'sales_orders', 'Retrieves what was sold this month.'],
    ['a checkout waits for who pays', 'Financial Medium', 'create_checkout', 'Creates a checkout session.'],
    ['a cancellation costs a fee', 'Financial High', 'cancel_reservation', 'Cancels it. A cancellation fee may apply.'],
    ['a noun is asked for, as its description says', 'Read Low', 'moon_phases', 'Gets the phases of the moon.'],
    ['everybody may read by a link', 'Write High', 'create_public_link', 'Creates a public link for a file.'],
    ['feedback is sent', 'Write Medium', 'feedback', 'Reports a scorecard of this session.'],
  ])('%s: %s', (_, expected, name, description) => {
    const { category, severity } = verdictOf(name, description);
    expect(`${category} ${severity}`).toBe(expected);
  });

  test.each([
    [
      'a query in a language that cannot write is read like any other of it',
      'Read Low',
      verdictOf('execute_query', 'Executes an instant query.', takes({ query: text('PromQL query string') }, 'query')),
    ],
    [
      'free SQL stays what it is',
      'Execute High',
      verdictOf('execute_query', 'Executes a query.', takes({ query: text('SQL query string') }, 'query')),
    ],
    [
      'a required argument names a file that is written',
      'Write Low',
      verdictOf(
        'get_costs',
        'Calculates the costs.',
        takes({ workspace_dir: text('The costs will be appended to costs.md in it.') }, 'workspace_dir'),
      ),
    ],
    [
      'objects of people are among the types that can be read',
      'Read Medium',
      verdictOf('batch_read_objects', 'Reads objects.', takes({ object_type: text('companies, contacts or deals') })),
    ],
  ])('%s: %s', (_, expected, { category, severity }) => {
    expect(`${category} ${severity}`).toBe(expected);
  });

  test.each([
    ['leave_application_get', 'get'],
    ['expense_claim_list', 'list'],
    ['delivery_note_delete', 'delete'],
  ])('where verbs stand last, the verb of %s is %s', (name, verb) => {
    const others = ['item_create', 'item_delete', 'stock_update', 'company_create'];
    const names = [name, ...others].map((one) => ({ name: one, inputSchema: { type: 'object' } }));
    const [first] = classifyAll(names, rules) as Verdict[];
    expect(first!.evidence.filter(({ field, supports }) => field === '/name' && !supports.includes('='))[0]?.text).toBe(
      verb,
    );
  });

  test('a list that is deleted is deleted, whatever most names of the server end in', () => {
    const names = ['board_delete_list', 'audience_delete_list', 'delete_list', 'board_archive_list', 'create_list'];
    const verdicts = classifyAll(
      names.map((name) => ({ name })),
      rules,
    ) as Verdict[];
    expect(verdicts.map(({ category }) => category)).toEqual([
      'Destructive',
      'Destructive',
      'Destructive',
      'Write',
      'Write',
    ]);
  });

  test('a server of which every name starts with get has verbs, and no brand of that name', () => {
    const names = ['get_segment', 'get_count', 'get_discounts', 'get_reports', 'get_stores'];
    const verdicts = classifyAll(
      names.map((name) => ({ name })),
      rules,
    ) as Verdict[];
    expect(verdicts.map(({ category, severity }) => `${category} ${severity}`)).toEqual(names.map(() => 'Read Low'));
  });

  test('a read that only a later sentence speaks of asks for a review', () => {
    const { category, review } = verdictOf('unzorp_delivery', 'Unzorps a week. Gets valid dates first.');
    expect([category, review.reasons]).toEqual(['Read', ['the evidence is weak']]);
  });

  test('a list of what a batch deletes counts as deleting', () => {
    const schema = takes({ delete: { type: 'array' } });
    expect(verdictOf('batch_update_products', 'Updates products.', schema).category).toBe('Destructive');
  });

  test('a flag that deletes asks for a review where the name says that the tool reads', () => {
    const schema = takes({ delete_raw: { type: 'boolean' } });
    expect(verdictOf('summarize_activity', 'Summarizes it.', schema).review.reasons).toEqual([
      'an argument allows a change',
    ]);
  });

  test('an argument that may be left out and names a file to write asks for a review', () => {
    const { category, review } = verdictOf('find_text', 'Finds text.', takes({ filename: text('File to save to.') }));
    expect([category, review.reasons]).toEqual(['Read', ['an argument allows a change']]);
  });

  test('a verb joined to the one before it is not what that one acts on', () => {
    const { evidence } = verdictOf('fetch_docs', 'Retrieves and queries documentation.');
    expect(evidence.filter(({ text, supports }) => text === 'queries' && supports !== 'Read')).toEqual([]);
  });

  test('a plural behind "or" is no verb', () => {
    const { evidence } = verdictOf('diff', 'Shows differences between branches or commits');
    expect(evidence.filter(({ supports }) => supports === 'Write')).toEqual([]);
  });
});

describe('English is English', () => {
  test.each([
    'Same complexity (O(V+E) BFS, I/O volume, I/O skew, O(V+E) DFS, E/O).',
    'Do NOT call it after searches. Do it once, do it no more.',
    'Regions: es-es, la-la, de-de and so on.',
  ])('%s', (description) => {
    expect(languageOf(description, rules)).toBeUndefined();
  });

  test.each([
    ['Italian', 'Elimina i file e le cartelle che sono nel sistema.'],
    ['Spanish', 'Borra los archivos y las carpetas del usuario.'],
    ['Portuguese', 'Apaga os arquivos e as pastas do usuário.'],
  ])('%s is %s', (language, description) => {
    expect(languageOf(description, rules)?.match.language).toBe(language);
  });
});
