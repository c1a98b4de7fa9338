// The attacks that this house expects, one row each: what is asked, what must be answered, and the test that shows it.
import { type Standing, inPart, notApplicable, proved, testsOf } from './evidence.js';

export interface Attack {
  readonly id: string;
  readonly asked: string;
  readonly answered: string;
  readonly standing: Standing;
}

export interface AttackChapter {
  readonly title: string;
  readonly attacks: readonly Attack[];
}

const access = testsOf('test/security/attachment.access.e2e-spec.ts');
const accounts = testsOf('libs/identity/src/accounts.db-spec.ts');
const administrators = testsOf('test/security/administrators.e2e-spec.ts');
const canaries = testsOf('test/security/canaries.e2e-spec.ts');
const caseAccess = testsOf('test/journeys/case.access.e2e-spec.ts');
const caseDesk = testsOf('libs/casework/src/case-desk.db-spec.ts');
const code = testsOf('test/security/consumer-code.e2e-spec.ts');
const command = testsOf('apps/api/src/case/command-forms.spec.ts');
const consumers = testsOf('test/security/consumer-filings.e2e-spec.ts');
const docker = testsOf('test/house/docker.spec.ts');
const systemd = testsOf('test/house/systemd.spec.ts');
const doors = testsOf('test/security/doors.e2e-spec.ts');
const enterprise = testsOf('test/security/enterprise.access.e2e-spec.ts');
const entering = testsOf('test/journeys/session.enter.e2e-spec.ts');
const entrance = testsOf('libs/identity/src/consumer-entrance.db-spec.ts');
const envelope = testsOf('libs/seal/src/envelope.spec.ts');
const exclusion = testsOf('test/security/exclusion.access.e2e-spec.ts');
const factor = testsOf('test/security/second-factor.e2e-spec.ts');
const faults = testsOf('test/security/attachment.faults.e2e-spec.ts');
const filing = testsOf('test/journeys/filing.register.e2e-spec.ts');
const forgetting = testsOf('test/security/forgetting.db-spec.ts');
const hints = testsOf('test/journeys/case.hints.e2e-spec.ts');
const hostile = testsOf('test/security/attachment.hostile.e2e-spec.ts');
const journey = testsOf('test/security/attachment.journey.e2e-spec.ts');
const key = testsOf('test/journeys/filing.idempotency.e2e-spec.ts');
const lastWords = testsOf('libs/settings/src/last-words.spec.ts');
const leakPlan = testsOf('test/house/leak-plan.spec.ts');
const letters = testsOf('libs/notices/src/letters.spec.ts');
const likeFilings = testsOf('libs/records/src/filing-hints.db-spec.ts');
const look = testsOf('test/journeys/look.sealed.e2e-spec.ts');
const lookPage = testsOf('test/browser/look.e2e-spec.ts');
const postman = testsOf('libs/notices/src/postman.spec.ts');
const proof = testsOf('test/security/proof-of-work.e2e-spec.ts');
const secondPerson = testsOf('test/security/second-person.e2e-spec.ts');
const secondPersonRules = testsOf('libs/rules/src/second-person.journeys.spec.ts');
const publishing = testsOf('test/journeys/disclosure.publish.e2e-spec.ts');
const rate = testsOf('test/security/rate.e2e-spec.ts');
const readers = testsOf('libs/records/src/readers.db-spec.ts');
const passedOn = testsOf('test/security/passed-on.e2e-spec.ts');
const patience = testsOf('test/security/patience.e2e-spec.ts');
const requests = testsOf('test/security/requests.e2e-spec.ts');
const rights = testsOf('test/security/rights.db-spec.ts');
const ringFaults = testsOf('test/journeys/ring-faults.e2e-spec.ts');
const samePhone = testsOf('test/security/same-phone.e2e-spec.ts');
const script = testsOf('test/browser/script.e2e-spec.ts');
const sealed = testsOf('libs/identity/src/opener.db-spec.ts');
const session = testsOf('test/security/session.e2e-spec.ts');
const settings = testsOf('libs/settings/src/settings.spec.ts');
const settling = testsOf('test/browser/settling.e2e-spec.ts');
const sheet = testsOf('libs/exchange/src/read-sheet.spec.ts');
const sight = testsOf('libs/records/src/sight.db-spec.ts');
const signOn = testsOf('test/security/sign-on.e2e-spec.ts');
const supply = testsOf('test/house/supply-chain.spec.ts');
const tracking = testsOf('test/journeys/tracking.find.e2e-spec.ts');
const trail = testsOf('test/security/audit.trail.e2e-spec.ts');
const verifier = testsOf('libs/records/src/audit-verifier.db-spec.ts');
const version = testsOf('test/journeys/case.version.e2e-spec.ts');

/** @param asked what the attacker sends @param answered what he must get */
function attack(id: string, asked: string, answered: string, standing: Standing): Attack {
  return { id, asked, answered, standing };
}

export const ATTACKS: readonly AttackChapter[] = [
  {
    title: 'Words that would be more than words',
    attacks: [
      attack(
        'A01',
        'Half a tag in one field, its other half in the next',
        'Both are words wherever somebody reads them',
        proved(script('is kept as it was written'), script('runs in none of the pages')),
      ),
      attack(
        'A02',
        'Markup in a story, opened at the desk and in the letter about it',
        'No script runs, and the policy of the page had nothing to stop',
        proved(script('runs neither in the letter'), letters('is shown as text and never becomes markup')),
      ),
      attack(
        'A03',
        'A script uploaded first and then loaded from the own site',
        'Files are for saving only, from another origin where there is one; scripts need a nonce',
        proved(
          access('gives it to be saved and nothing else'),
          access('leads to another origin'),
          hostile('is refused by its content'),
        ),
      ),
      attack(
        'A04',
        'Script in a field that is a number or a code',
        'Refused by the pattern of the field',
        proved(command('a wrong character in a number'), requests('A05 for a list by %s')),
      ),
      attack(
        'A05',
        'SQL as column, order, filter or search word',
        'Unknown questions are refused; a search word is only a word',
        proved(requests('A05 for a list by %s'), requests('A05 for what is SQL'), readers('never by a wildcard')),
      ),
      attack(
        'A06',
        'An object or a list where one word belongs',
        'Refused for its type',
        proved(requests('A06 to %s'), code('A70 takes nothing for a code')),
      ),
      attack(
        'A07',
        'A search for nothing, which an ORM would answer with the first row',
        'No row is ever found that way',
        notApplicable(
          'no repository searches by an object: all reads are statements with parameters, and an absent number is answered 404',
        ),
      ),
      attack(
        'A08',
        'A formula in a text that is later exported to a spreadsheet',
        'The cell holds the text',
        notApplicable('no route and no command writes what people wrote into a spreadsheet'),
      ),
      attack(
        'A09',
        'A text that asks the printer to fetch a file or an address',
        'Nothing is fetched',
        notApplicable('the house renders no PDF and prints nothing on its server'),
      ),
      attack(
        'A10',
        'An expression in a text that a document template would run',
        'The text stays a text',
        notApplicable('no document is made from a template with expressions; letters are functions with values'),
      ),
      attack(
        'A11',
        'JSON or a question that reaches for the prototype of all objects',
        'Refused; no object has gained a property',
        proved(requests('A11 that reaches for the prototype')),
      ),
      attack(
        'A12',
        'An address or a name that would add a recipient, a header or a line to a mail',
        'Refused; the envelope is set by the house alone',
        proved(
          postman('that is refused is refused for good'),
          postman('with its own envelope'),
          letters('cannot add a header'),
          code('neither a mobile number nor a mail address'),
        ),
      ),
      attack(
        'A13',
        'Sixty thousand letters in which a pattern could lose itself',
        'Refused at once',
        proved(requests('A13 to %s'), postman('of 100,000 letters'), sheet('endless openings')),
      ),
      attack(
        'A14',
        'A spreadsheet whose XML names a file of the server',
        'The entity stays unresolved',
        proved(sheet('an entity that names a file of the server')),
      ),
      attack(
        'A15',
        'Line ends in a text that is streamed as an event',
        'No second event',
        notApplicable('the house streams no events'),
      ),
      attack(
        'A16',
        'A webhook, picture or logo address that leads inside',
        'Nothing is fetched',
        notApplicable(
          'nobody can give the house an address to call: mail, queue, store and gateway stand in its settings',
        ),
      ),
      attack(
        'A17',
        'Line ends and terminal colours in a header, a path or a fault',
        'One line of JSON in the log, without them',
        proved(requests('A17 that carries line ends')),
      ),
      attack(
        'A18',
        'Halves of letters, zeros, colours; rare letters; turned writing',
        'Control letters are refused, rare letters kept exactly, composed alike',
        proved(
          requests('A18 with %s'),
          requests('A18 with rare letters'),
          letters('turn the direction of writing'),
          lookPage('A18: makes the unseen letters'),
        ),
      ),
    ],
  },
  {
    title: 'Order of steps, limits, machines',
    attacks: [
      attack(
        'A19',
        'One key for two bodies, for fifty at once, of another person, or much too long',
        'One case; the others hear so; a key counts for its owner only',
        proved(
          key('refuses the key for another body'),
          key('makes one case of fifty'),
          key('gives each officer keys of his own'),
          key('asks for a key of 8 to 200'),
        ),
      ),
      attack(
        'A20',
        'A step before its time, after the end, or dated back',
        'Refused with what is allowed; the story is unchanged',
        proved(
          requests('A20 for a step before its time'),
          testsOf('test/journeys/complaint.to-agreement.e2e-spec.ts')('is over: nothing but notes'),
        ),
      ),
      attack(
        'A21',
        'A sender who sets due date, county, state or version himself',
        'Refused by the name of the field',
        proved(requests('A21 that sets %s itself'), filing('names the fields that need changing')),
      ),
      attack(
        'A22',
        'Hundreds of filings by one person or one script',
        'Each stays accepted; officers see that they belong together',
        proved(hints('is one cluster of ten alike filings'), hints('sent in no time or fell into the trap')),
      ),
      attack(
        'A23',
        'Ten thousand anonymous filings from many addresses',
        'Each costs a sum that grows; one sum opens one filing; files have a quota',
        proved(
          proof('A23 is taken with one'),
          proof('A23 costs more the more'),
          proof('A23 takes no sum'),
          access('has no room for more than the quota'),
        ),
      ),
      attack(
        'A24',
        'A form sent faster than anybody can write',
        'Taken and numbered all the same: a person judges it',
        proved(proof('A24 is taken and numbered')),
      ),
      attack(
        'A25',
        'Two officers who decide differently at one moment',
        'One decision; the other hears by whom and what',
        proved(version('lets exactly one of two decisions'), caseDesk('let only one of two officers')),
      ),
      attack(
        'A26',
        'A file or a supplement for a case whose number was guessed',
        'Not found without its query code',
        proved(access('does not open with a wrong query code'), access('for who adds to a case')),
      ),
      attack(
        'A27',
        'A machine that answers our letters, and is answered',
        'No letter answers a letter; ours are marked as written by a machine',
        proved(postman('marked as written by a machine')),
      ),
      attack('A28', 'A mail in the name of an officer', 'It does nothing', notApplicable('the house reads no mail')),
      attack(
        'A29',
        'An insider opened, or very many rows taken, by one person alone',
        'A second person approves, for a short time and one look; of rows only lists of a page are given, and nothing is deleted',
        proved(
          secondPerson('is opened once, after another has said yes'),
          secondPerson('is not let by the asker himself'),
          secondPerson('is let once, though two heads say so'),
          secondPerson('is shut when half an hour has gone by'),
          secondPerson('no grant is written for an insider'),
          secondPerson('no request is answered by who asked'),
        ),
      ),
      attack(
        'A30',
        'A filing at the last instant of a day, on a worked Saturday, on 29 February',
        'The day of the calendar in Shanghai',
        proved(
          testsOf('libs/rules/src/calendar/receipt.spec.ts')('a second after midnight'),
          testsOf('libs/rules/src/deadline/due-date.spec.ts')('the Saturday that was worked'),
          testsOf('libs/rules/src/calendar/local-date.spec.ts')('knows leap days'),
        ),
      ),
    ],
  },
  {
    title: 'In the browser',
    attacks: [
      attack(
        'A31',
        'A form of another site that sends JSON as plain text',
        'Refused for its origin and its kind',
        proved(doors('A31, A32'), doors('A42'), entering('made a browser send')),
      ),
      attack(
        'A32',
        'A request with cookies from another or a hidden origin',
        'Refused, and shared with nobody',
        proved(doors('A31, A32')),
      ),
      attack('A33', 'The desk in a frame', 'No answer may be framed, refusals included', proved(doors('A33, A39'))),
      attack(
        'A34',
        'An address whose words a missing page would repeat',
        'None of them comes back',
        proved(requests('A34 for a page that does not exist')),
      ),
      attack(
        'A35',
        'A question that names where to go next',
        'Nobody is sent anywhere',
        proved(requests('A35 that would be sent on')),
      ),
      attack(
        'A36',
        'A link that is a script, in a complaint',
        'Words, not a link',
        proved(script('runs in none of the pages')),
      ),
      attack(
        'A37',
        'The way back after signing out, on a shared machine',
        'Nothing kept, nothing shown',
        proved(session('A79: signing out leaves nothing')),
      ),
      attack(
        'A38',
        'A picture from afar that tells who opened the case',
        'Never asked for',
        proved(script('runs in none of the pages'), script('runs neither in the letter')),
      ),
      attack(
        'A39',
        'An answer without one of the protecting headers',
        'There is none',
        proved(doors('A33, A39'), entering('travels by https only')),
      ),
    ],
  },
  {
    title: 'HTTP',
    attacks: [
      attack(
        'A40',
        'The address of a door written otherwise',
        'The same door or none',
        proved(doors('A40'), caseAccess('at every spelling of an address')),
      ),
      attack(
        'A41',
        'HEAD where GET asks for a session',
        'Asks for it too',
        proved(doors('a question by HEAD is a question')),
      ),
      attack('A42', 'A body whose kind is almost JSON', 'Never read as if it were', proved(doors('A42'))),
      attack(
        'A43',
        'A question or a key twice; a header in capitals',
        'Twice is refused; a header is the same in any letters',
        proved(requests('A43 that says one thing twice')),
      ),
      attack(
        'A44',
        'Headers that claim another address',
        'Believed only from the proxy that the settings name',
        proved(rate('A44: is spent by the address'), rate('A44: each asker'), rate('A44: what is no address')),
      ),
      attack(
        'A45',
        'A request with two lengths, bent lines or ten thousand headers, and another behind it',
        'Refused and cut off; the one behind is never answered',
        proved(requests('A45 with %s')),
      ),
      attack(
        'A46',
        'A socket that asks to be upgraded',
        'An ordinary request, answered as one',
        proved(requests('A46 for another kind of line')),
      ),
      attack(
        'A47',
        'Figures, queues or health with details, from outside',
        'Not there; figures have a port of their own',
        proved(rate('A47: are given out'), requests('A47, A48'), doors('are those of the table')),
      ),
      attack(
        'A48',
        'An address that sets off a job',
        'Not there',
        proved(requests('A47, A48'), doors('are those of the table')),
      ),
      attack(
        'A49',
        'Megabytes, thousands of lists in lists, numbers beyond all numbers, a field twice',
        'Refused at once; of a field that stands twice the last is judged',
        proved(requests('A49 of %s')),
      ),
      attack(
        'A50',
        'Hundreds of askers who never read the answer',
        'Bounded, then cut off',
        proved(patience('A50 ends with five hundred')),
      ),
    ],
  },
  {
    title: 'Files',
    attacks: [
      attack(
        'A51',
        'A name that is a path, a program, or invisible',
        'Kept under an id; the name is only a name',
        proved(hostile('under a hostile name')),
      ),
      attack(
        'A52',
        'Something else under the name of a photograph',
        'Refused by its content; pictures are drawn anew',
        proved(hostile('is refused by its content'), journey('loses place, owner')),
      ),
      attack(
        'A53',
        'An archive that unpacks to far more than it is',
        'Refused before it is opened; as evidence no archive is taken',
        proved(
          sheet('is refused before it is opened'),
          sheet('when it lies about its size'),
          sheet('for an absurd ratio'),
          hostile('is refused by its content'),
        ),
      ),
      attack(
        'A54',
        'A picture of billions of points or thousands of frames',
        'Refused; drawn in a process of its own',
        proved(hostile('is refused by its content')),
      ),
      attack(
        'A55',
        'A form of very many parts, dropped a thousand times',
        'Not read; no file, no handle, no room is left over',
        proved(hostile('in a form of a hundred thousand parts'), hostile('that is begun and dropped')),
      ),
      attack(
        'A56',
        'Files asked for by one number after another',
        'Each id is drawn, each fetch asks who may',
        proved(access('is closed to nobody in particular'), access('answers a foreign one')),
      ),
      attack('A57', 'The file of another case under the own number', 'Not found', proved(access('cannot be borrowed'))),
      attack('A58', 'A part for the draft of somebody else', 'Not found', proved(access('into another’s draft'))),
      attack(
        'A59',
        'A photograph that tells place, owner and camera',
        'The copy does not; the original is sealed and opens with a reason',
        proved(journey('loses place, owner'), journey('opens as it was sent')),
      ),
      attack(
        'A60',
        'A virus; a scanner that does not answer',
        'Refused; kept apart while nobody can tell, and the filing goes on',
        proved(
          faults('finds a virus is refused'),
          faults('is down waits in quarantine'),
          faults('wakes up to a virus'),
        ),
      ),
      attack(
        'A61',
        'Files until the disk is full',
        'A quota that many at once cannot pass',
        proved(
          access('has no room for more than the quota'),
          testsOf('apps/worker/src/file-keeper.db-spec.ts')('A61 with %d of 2,000,000 bytes'),
        ),
      ),
      attack(
        'A62',
        'Ten thousand ranges of one film',
        'More than one range is refused; a film is saved, never played from here',
        proved(access('gives it to be saved and nothing else')),
      ),
    ],
  },
  {
    title: 'Who somebody is',
    attacks: [
      attack(
        'A63',
        'A code asked for, and sought in the answer',
        'It is in none; known and unknown hear the same',
        proved(
          code('A63 never stands'),
          code('A63 is sent to known and unknown'),
          factor('A63'),
          accounts('costs the house as much work'),
        ),
      ),
      attack(
        'A64',
        'Very many guesses, from everywhere',
        'Counted for the code and the account; then not even the right one',
        proved(
          code('A64 is burnt'),
          entrance('A64 let nobody in'),
          entrance('A64 are tried no further'),
          factor('A64'),
          accounts('by fifty attempts at once'),
        ),
      ),
      attack(
        'A65',
        'An old code, or one that is never used up',
        'Five minutes, once',
        proved(code('A65 is worth nothing'), code('A65 lives for five minutes'), factor('A65')),
      ),
      attack(
        'A66',
        'Fifty times the right code at once',
        'One session',
        proved(code('A66 makes one session'), factor('A66: fifty requests'), factor('A66: an answer is taken once')),
      ),
      attack(
        'A67',
        'A code in another browser, for another address, for another purpose',
        'Worth nothing there',
        proved(
          code('A67 works in no other browser'),
          factor('A67: a code of one officer'),
          factor('A67: what was signed for another site'),
        ),
      ),
      attack(
        'A68',
        'Codes by the thousand, to one number or to a thousand',
        'Minute, hour and day have their number; a sum comes first',
        proved(code('A68 goes to one address'), code('A68 goes to a thousand numbers'), code('A68 is not sent before')),
      ),
      attack(
        'A69',
        'A field, a header or a favourite code that opens',
        'There is none',
        proved(code('A69 has no fixed code'), factor('A69')),
      ),
      attack(
        'A70',
        'An empty, blank, listed or used link or code',
        'Worth nothing',
        // There are no links of invitation or reset to be tried: a first password is handed out by the command line.
        proved(
          code('A70 takes nothing'),
          testsOf('apps/cli/src/account.command.db-spec.ts')('whose first sign-in sets another password'),
        ),
      ),
      attack(
        'A71',
        'A token that can be reckoned',
        'Drawn, and kept as a hash',
        proved(
          accounts('gets a new token each time'),
          accounts('only the hash of the token'),
          entrance('are six digits, each as likely'),
        ),
      ),
      attack(
        'A72',
        'A way around the second factor',
        'Every way leads through it',
        proved(factor('A72: a password alone'), factor('A72: an officer without one'), session('A72')),
      ),
      attack(
        'A73',
        'The same mail address at another provider',
        'Linked by provider and subject only',
        proved(signOn('A73: the same mail address'), signOn('whatever the provider says of name and mail')),
      ),
      attack(
        'A74',
        'One password for many accounts; accounts of the factory',
        'Closed after five wrong ones; own old passwords refused; production knows no demo',
        proved(
          accounts('is locked out after five'),
          session('A74: no password comes back'),
          entering('finds nothing of the demo'),
          testsOf('libs/identity/src/password-policy.spec.ts')('such as %j is judged'),
          testsOf('libs/identity/src/guessable-password.spec.ts')('such as %j is refused'),
        ),
      ),
    ],
  },
  {
    title: 'Sessions',
    attacks: [
      attack(
        'A75',
        'A cookie after its account was shut, moved or given another password',
        'Out at the next request',
        proved(session('A75: an officer who is %s'), session('A75, A76'), accounts('A75')),
      ),
      attack(
        'A76',
        'A cookie set before signing in',
        'Each step draws a new one',
        proved(factor('A76'), session('A75, A76')),
      ),
      attack(
        'A77',
        'A session left open; two at once',
        'Ends by minutes and hours; one is left, and both are told',
        proved(
          session('A77: ends after the minutes'),
          session('A77: an officer is signed in once'),
          accounts('ends after twelve hours'),
        ),
      ),
      attack(
        'A78',
        'A cookie of another host, without https, or for scripts',
        'Only the one of this host counts, and no script reads it',
        proved(session('A78'), entering('no script can read')),
      ),
      attack(
        'A79',
        'A link of tracking passed on; codes guessed',
        'Number and code, both in the body; ten wrong ones close the number',
        proved(tracking('answers a wrong code'), tracking('stops after ten wrong codes'), session('A79')),
      ),
    ],
  },
  {
    title: 'What somebody may',
    attacks: [
      attack(
        'A80',
        'The number of a foreign case, at every door',
        'Answered like one that does not exist',
        proved(
          doors('answer about a case of another county'),
          caseAccess('answers a case of another county'),
          sight('is nothing for another county'),
        ),
      ),
      attack(
        'A81',
        'Counts, searches, boards and kin of cases',
        'Nothing foreign weighs in',
        proved(
          caseAccess('keeps the lists, totals and search'),
          caseAccess('shows nothing to a county'),
          caseDesk('open the other report that a merge names'),
        ),
      ),
      attack(
        'A82',
        'Whoever takes calls opens any citizen',
        'Only what he takes down',
        notApplicable('there is no register of citizens to open: a person stands in the filing alone'),
      ),
      attack(
        'A83',
        'A button that is not shown, called directly',
        'Refused by role and lifecycle',
        proved(
          doors('let in the roles of the table'),
          testsOf('test/journeys/case.commands.e2e-spec.ts')('every command of every lifecycle'),
        ),
      ),
      attack(
        'A84',
        'A case pulled from, or pushed into, a unit out of sight',
        'Only the decision moves it, to the unit it names',
        proved(sight('does not let another county pull'), sight('lets a case leave only')),
      ),
      attack(
        'A85',
        'An officer who is himself concerned',
        'Closed to him',
        proved(
          exclusion('is absent for him in every answer'),
          exclusion('with whose operator he is in conflict'),
          exclusion('whatever a statement forgets to ask'),
        ),
      ),
      attack(
        'A86',
        'A person opened without cause, often, at night',
        'Purpose and case are asked, the line is written first; the measure of an hour and a day, an alarm, a second person',
        proved(
          secondPerson('stops who looks too often'),
          secondPerson('counts two looks of one officer'),
          secondPerson('raises an alarm at night'),
          secondPersonRules('tell the head and the keeper of the audit'),
          look('asks why before it shows'),
          look('leaves a line'),
          sealed('stays shut without a grant'),
        ),
      ),
      attack(
        'A87',
        'An administrator who reads cases, or mends the audit',
        'Refused, by the database as well',
        proved(
          administrators('A87: no administrator sees a case'),
          administrators('A87: the database itself shows an administrator nothing'),
          administrators('A87: nobody enters as another administrator'),
          sight('gives the public and the audit role no case'),
          rights('are those of the table'),
        ),
      ),
      attack(
        'A88',
        'A firm that gathers who complained about it',
        'Only what the mediation needs',
        proved(
          enterprise('of the consumer neither name, phone, mask nor story'),
          enterprise('sees no report, no complaint and no settlement of another'),
          enterprise('has in the database no row of a person'),
          settling('showed the shop nothing of who the consumer is'),
        ),
      ),
      attack(
        'A89',
        'The role that serves requests widens its own scope',
        'It owns nothing, makes no roles, passes no rule',
        proved(
          rights('are those of plain logins'),
          rights('stand behind rules of sight'),
          sight('leaves nothing of a scope behind'),
          sight('never reaches what is sealed'),
        ),
      ),
      attack(
        'A90',
        'A move to another unit with requests under way',
        'Each request has one scope, and none is kept',
        proved(
          patience('A90 answers a thousand'),
          session('A75: an officer who is %s'),
          sight('leaves nothing of a scope behind'),
        ),
      ),
    ],
  },
  {
    title: 'Single sign-on',
    attacks: [
      attack(
        'A91',
        'A token unsigned, for somebody else, too old, or used before',
        'No session',
        proved(signOn('A91: a token %s'), signOn('A91: an answer is worth something once')),
      ),
      attack(
        'A92',
        'An answer without the question, or of another provider',
        'No session',
        proved(signOn('A92: an answer without the question'), signOn('A92: a question that was to link somebody')),
      ),
      attack(
        'A93',
        'Signing out forged from behind, or without end',
        'Signature, once, and an allowance',
        notApplicable('the provider cannot end a session here: there is no way for it to sign out from behind'),
      ),
      attack(
        'A94',
        'A sign-in too weak for an officer',
        'A stronger one is asked for',
        proved(signOn('A94: asks for our own second factor')),
      ),
    ],
  },
  {
    title: 'Keys, lines, settings',
    attacks: [
      attack(
        'A95',
        'A ciphertext moved to another row, column or time',
        'Does not open',
        proved(
          envelope('does not open in another row'),
          envelope('detects each of 1,000'),
          sealed('exchanged the ciphertexts'),
        ),
      ),
      attack(
        'A96',
        'A stolen dump and a list of all telephone numbers',
        'Useless without the key, which is in no table',
        proved(
          samePhone('is not found in a dump'),
          samePhone('is read by no role of the database'),
          samePhone('is forgotten with the person'),
          code('only ciphertext and a keyed hash'),
        ),
      ),
      attack(
        'A97',
        'A start with a missing, short, doubled or borrowed secret',
        'Refused with the name of the setting, never its value',
        proved(
          settings('in production name every missing secret'),
          settings('want every secret to be one of its own'),
          settings('refuse a role that signs in as the owner'),
          settings('never repeat a value'),
          ringFaults('is refused at the start'),
        ),
      ),
      attack(
        'A98',
        'The queue reached from outside or by another service',
        'Closed to both',
        proved(
          testsOf('test/security/queue-access.db-spec.ts')('A98 is closed to'),
          testsOf('test/security/queue-access.db-spec.ts')('A98 refuses'),
          testsOf('test/security/tls-inside.e2e-spec.ts')('A98 goes under TLS'),
          testsOf('test/security/tls-inside.e2e-spec.ts')('A98 does not go %s'),
        ),
      ),
      attack(
        'A99',
        'A service that is root or changes its own code',
        'Neither',
        proved(
          docker('does not run as root'),
          docker('never gives the owner of the schema'),
          systemd('A99 runs as somebody who is not root'),
          systemd('A99 can write nothing but its own state'),
        ),
      ),
      attack(
        'A100',
        'A call to a host nobody listed',
        'Stopped',
        proved(
          testsOf('libs/settings/src/outgoing.spec.ts')('A100 calls nobody else by %s'),
          testsOf('test/security/outgoing.e2e-spec.ts')('A100 reaches nobody'),
          systemd('A100 may speak to its own host'),
        ),
      ),
    ],
  },
  {
    title: 'Whoever reports',
    attacks: [
      attack(
        'A101',
        'A paper about a report, printed for somebody else',
        'It has no field for the reporter',
        inPart(
          'papers are not printed yet, nor their copies numbered; forms, letters, pages and the case that is opened have no such field',
          testsOf('libs/rules/src/statute/papers.spec.ts')('have no field for whoever reported'),
          canaries('is in no page of a case'),
          testsOf('test/journeys/report.institute.e2e-spec.ts')('nobody of the reporter goes with it'),
        ),
      ),
      attack(
        'A102',
        'A story that names its writer, passed on to the firm',
        'A person reads it over first',
        proved(
          publishing('A102: opens the story with what looks personal in it'),
          testsOf('libs/rules/src/disclosure/decide-disclosure.spec.ts')('lets no number, amount or hour stand'),
        ),
      ),
      attack(
        'A103',
        'A photograph that shows its maker, passed on',
        'Made unknowable first',
        proved(
          passedOn('is another object: covered in its pixels'),
          passedOn('gives up what was only made clear'),
          passedOn('stays absent itself'),
          passedOn('is for whom it is: absent for another enterprise'),
          passedOn('is gone at once when it is taken back'),
          passedOn('of a report is refused'),
          testsOf('libs/records/src/released-copies.db-spec.ts')('is never made of what came with a report'),
          testsOf('test/browser/passing-on.e2e-spec.ts')('is covered by keys alone'),
        ),
      ),
      attack(
        'A104',
        'Exact time and sum that only one buyer can have',
        'Told roughly',
        proved(
          publishing('A104: tells neither hour, amount nor order'),
          testsOf('libs/rules/src/disclosure/decide-disclosure.spec.ts')('and then without the day of purchase'),
        ),
      ),
      attack(
        'A105',
        'Weekly figures that are subtracted from each other',
        'Small numbers are held back',
        proved(
          testsOf('libs/rules/src/disclosure/hide-small-counts.spec.ts')('lets nobody find one again'),
          testsOf('test/journeys/disclosure.pages.e2e-spec.ts')('are published once'),
        ),
      ),
      attack(
        'A106',
        'Who complained about my cousin?',
        'No search by person',
        proved(
          canaries('comes back in none of'),
          filing('of a reporter not even those'),
          hints('tells of a report nothing but that it came before'),
          likeFilings('never leads from a complaint to a report'),
        ),
      ),
      attack(
        'A107',
        'An answer to 12345 or the unit above that names the reporter',
        'No field for it',
        proved(testsOf('test/journeys/orders.answered.e2e-spec.ts')('A107 hold nobody')),
      ),
      attack(
        'A108',
        'A person who asks for his data, or for its end',
        'Closed, and nothing of the account is left',
        proved(
          consumers('stay with the bureau when the account is closed'),
          entrance('keep an address no longer'),
          forgetting('may be forgotten before its time when a demand was granted'),
          forgetting('opens for nobody again'),
        ),
      ),
      attack(
        'A109',
        'A leak found at night',
        'A plan that says who does what by when',
        proved(leakPlan('names only what the command line can do'), leakPlan('says by when the authorities')),
      ),
    ],
  },
  {
    title: 'Races and parts from elsewhere',
    attacks: [
      attack(
        'A110',
        'A case that moves between the question and the deed',
        'The database refuses the deed',
        proved(sight('nor write into it'), version('asks for the version'), caseDesk('let only one of two officers')),
      ),
      attack(
        'A111',
        'A field more, in the hope that somebody copies it',
        'Refused; bodies become commands field by field',
        proved(requests('A21 that sets %s itself'), command('is refused with a field it does not have')),
      ),
      attack(
        'A112',
        'A part that nobody chose, or that runs on arrival',
        'The lock names versions and hashes',
        inPart(
          'signatures of packages are not checked, for that asks the registry',
          supply('is pinned by a hash, and by no address'),
          docker('names the version of every image'),
        ),
      ),
      attack(
        'A113',
        'A question that would keep the house busy for minutes',
        'Cut off',
        proved(patience('A113 cuts off'), patience('A113 refuses')),
      ),
    ],
  },
  {
    title: 'Logs and faults',
    attacks: [
      attack(
        'A114',
        'A fault of mail, database or queue, with its address',
        'No password, no stack',
        proved(settings('never repeat a value'), postman('does not repeat it')),
      ),
      attack(
        'A115',
        'Sixty marks that nobody else writes, sought everywhere',
        'Found nowhere but sealed',
        proved(canaries('is in no log'), canaries('is in no table'), canaries('comes back in none of')),
      ),
      attack(
        'A116',
        'An audit that cannot be written',
        'What is sealed stays shut, filing goes on',
        proved(trail('shows nothing while the audit cannot be written, and files all the same')),
      ),
      attack(
        'A117',
        'Faults that nobody caught, by the hundred',
        'Logged without words of anybody, started again',
        proved(lastWords('are one line without a word of %s'), lastWords('name the kind of the fault')),
      ),
      attack(
        'A118',
        'Rows of the audit changed by the owner of the database',
        'Found, with the first that is wrong',
        proved(
          verifier('mutations at its first line'),
          verifier('misses a whole chain that is gone'),
          verifier('names the line of the anchors that nobody signed'),
          readers('verify the chain of a case'),
        ),
      ),
    ],
  },
];
