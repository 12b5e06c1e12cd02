// Generated from schemas/source by scripts/generate.mjs. Do not edit.
import type { CalendarDate, Duration, Frequency, Hours, Money, Percentage, Quantity, Rate, Share } from '../values/value';
import type { BoundList, BoundMap, BoundRecord, Drafted, Fact, Prose } from './bound';

/** A section, group or item that may carry the author's own wording. */
export interface DraftedMap extends BoundMap, Drafted {
  /** Sentences or clauses of the author's own, after the drafted ones. */
  readonly also?: BoundList<Fact<Prose> | Clause>;
}

/** A managed services agreement between a provider and its client, from which the text that both parties sign is drafted. */
export interface AgreementFacts extends BoundMap {
  /** The version of this file format. Always the first line. */
  readonly msa?: Fact<'1'>;
  /** What the agreement calls itself on its first page. */
  readonly title?: Fact<string>;
  /** How finished the file is. It decides how strictly open points are judged. */
  readonly status?: Fact<'draft' | 'template' | 'final'>;
  /** Your own number or name for this agreement, printed on its first page. */
  readonly reference?: Fact<string>;
  /** The language and region whose dates, numbers and amounts of money the agreement prints, as a language tag. */
  readonly language?: Fact<string>;
  /** The currency of the agreement, by its three-letter code. An amount that lacks its currency is corrected with this one. */
  readonly currency?: Fact<string>;
  /** The law by which the agreement is read. */
  readonly governingLaw?: Fact<string>;
  /** The courts that decide disputes. Where it is absent, the agreement names none. */
  readonly courts?: Fact<string>;
  /** What a plain "day" means throughout the agreement. A business day always counts business days only. */
  readonly days?: Fact<'calendar' | 'business'>;
  /** How the final text is numbered and which verb states a duty. */
  readonly style?: Style;
  /** Who makes the agreement. `provider` and `client` are always there; a further party stands under a key of its own. */
  readonly parties?: Parties;
  /** Why the parties enter into the agreement, printed before the first clause. One text, or a list with one statement each. */
  readonly background?: BoundList<Fact<Prose>>;
  /** When the agreement begins, how long it runs and what happens at its end. */
  readonly term?: TermSection;
  /** The words that carry a fixed meaning throughout the agreement, each with its meaning. Words that the sections define by themselves (Services, Business Hours, Business Day, Uptime, Service Credit, Fees, Effective Date) are added where they are used. */
  readonly definitions?: BoundRecord<Fact<Prose>>;
  /** What the Provider does for the Client, one service an item, and what it does not do. */
  readonly services?: ServicesSection;
  /** How long the Client waits until a human answers, in which hours, and what happens outside them. */
  readonly responseTime?: ResponseTimeSection;
  /** What the Provider answers for, what the Client answers for, and who does what when a system, the hardware or the network fails. */
  readonly responsibilities?: ResponsibilitiesSection;
  /** What uptime is realistic and how it is measured, how fast a failure or a disaster is repaired, and how often backups run. */
  readonly availability?: AvailabilitySection;
  /** The standards that the Client's systems must meet to be served, and what follows when they do not. */
  readonly clientDemands?: ClientDemandsSection;
  /** What the Provider stands for with a remedy, each promise with the fact it rests on, how it is measured, and its limits. */
  readonly guarantee?: GuaranteeSection;
  /** What performance the Client can expect of hardware, workstations, systems of third parties and the Provider's own services. */
  readonly performance?: PerformanceSection;
  /** Which problems are urgent and which can wait, level by level, with the times of each. */
  readonly priorities?: PrioritiesSection;
  /** What is paid, when it is due and how it changes. The fees of the single services stand with the services. */
  readonly fees?: FeesSection;
  /** How much a party answers for, what the limit is for, and what is never limited. */
  readonly liability?: LiabilitySection;
  /** Which insurance the Provider keeps, up to what amount, and how it proves that. */
  readonly insurance?: InsuranceSection;
  /** How a party may end the agreement before its term does, and what happens at the end. */
  readonly termination?: TerminationSection;
  /** How a disagreement is settled, first between the parties and then by others. */
  readonly disputes?: DisputesSection;
  /** Clauses of your own, printed where this list stands. Further lists may stand elsewhere under keys that begin with `clauses-`; `$(clauses.ID)` finds a clause in any of them. */
  readonly clauses?: BoundList<Fact<Prose> | Clause>;
  /** The annexes of the agreement, each numbered on its own. A schedule holds text, a table, clauses, or sections that are moved there. */
  readonly schedules?: BoundList<Schedule>;
  /** Documents outside this file that belong to the agreement by reference. */
  readonly documents?: BoundList<IncorporatedDocument>;
  /** What prevails where two parts of the agreement contradict each other, the strongest first. */
  readonly precedence?: BoundList<Fact<string>>;
  /** How the agreement is signed. Where it is absent, a block is drawn for each party and its signatory. `none` where it is signed elsewhere, as on an order form. */
  readonly signatures?: Fact<'none'> | SignaturesSection;
  /** Clauses of your own, printed where this list stands. Further lists may stand elsewhere under keys that begin with `clauses-`; `$(clauses.ID)` finds a clause in any of them. */
  readonly entries?: readonly { readonly key: string; readonly value: BoundList<Fact<Prose> | Clause> }[];
}

/** How the final text is numbered and which verb states a duty. */
export interface Style extends BoundMap {
  /** How clauses are numbered. */
  readonly numbering?: Fact<'decimal' | 'outline'>;
  /** The verb by which the drafted sentences state a duty. */
  readonly duty?: Fact<'shall' | 'must' | 'will'>;
}

/** Who makes the agreement. `provider` and `client` are always there; a further party stands under a key of its own. */
export interface Parties extends BoundMap {
  /** The party that provides the services. */
  readonly provider?: Party;
  /** The party that receives the services and pays for them. */
  readonly client?: Party;
  /** A further party, such as a guarantor or a group company. Its key is your own; it must carry a `name`. */
  readonly entries?: readonly { readonly key: string; readonly value: Party }[];
}

/** The party that provides the services. */
export interface Party extends BoundMap {
  /** The full name of the party, as the register has it. */
  readonly name?: Fact<string>;
  /** What the text calls the party, as the prose writes it, with its article or without. */
  readonly role?: Fact<string>;
  /** Other words that your own wording uses for this party. They count as the same defined term. */
  readonly alsoCalled?: BoundList<Fact<string>>;
  /** The kind of company or other person that the party is. */
  readonly legalForm?: Fact<string>;
  /** The place whose register lists the party. */
  readonly registeredIn?: Fact<string>;
  /** The party's number in that register. Every character is kept, leading zeros too. */
  readonly number?: Fact<string>;
  /** The party's number for value added or sales tax. */
  readonly taxNumber?: Fact<string>;
  /** The registered office or main place of business. */
  readonly address?: Fact<string>;
  /** The country of that address, as a two-letter code. */
  readonly country?: Fact<string>;
  /** Where formal notices reach the party, by e-mail or post. */
  readonly notices?: BoundList<Fact<string>>;
  /** The people or desks to speak to from day to day. */
  readonly contacts?: BoundList<Fact<string> | Contact>;
  /** Who signs for the party. A list where several sign. */
  readonly signatory?: BoundList<Fact<string> | Signatory>;
}

/** One contact, as a line of text or as a map. */
export interface Contact extends BoundMap {
  /** What the contact is for. */
  readonly role?: Fact<string>;
  /** The name of the person, where there is one. */
  readonly name?: Fact<string>;
  /** The telephone number, with its country code. */
  readonly phone?: Fact<string>;
  /** The e-mail address. */
  readonly email?: Fact<string>;
}

/** One person who signs, as a name or as a map. */
export interface Signatory extends BoundMap {
  /** The full name of the person who signs. */
  readonly name?: Fact<string>;
  /** The position that gives the person authority to sign. */
  readonly title?: Fact<string>;
}

/** When the agreement begins, how long it runs and what happens at its end. */
export interface TermSection extends DraftedMap {
  /** The day from which the agreement binds. A date, or the day that the words name. */
  readonly effective?: Fact<CalendarDate | 'last signature' | 'order form'>;
  /** How long the agreement runs at first. */
  readonly initial?: Fact<Duration | 'indefinite'>;
  /** By how long the agreement renews when nobody ends it, each time. `none` where it simply ends. */
  readonly renewal?: Fact<Duration | 'none'>;
  /** How long before the end of the term a party gives notice so that the agreement does not renew. */
  readonly notice?: Fact<Duration | 'none'>;
}

/** A clause of your own, in your words. A text alone, or a map with a heading and an id to refer to it by. */
export interface Clause extends DraftedMap {
  /** A short name by which `$(clauses.ID)` refers to this clause. An id such as `confidentiality` also tells what the clause is about. */
  readonly id?: Fact<string>;
  /** The usual topics that this clause deals with, where its id does not say so. */
  readonly covers?: BoundList<Fact<'fees' | 'confidentiality' | 'data-protection' | 'liability' | 'termination' | 'dispute-resolution' | 'change-control' | 'insurance' | 'intellectual-property' | 'force-majeure' | 'notices' | 'general'>>;
  /** A table that is printed after the text of the clause. */
  readonly table?: OwnTable;
  /** Clauses within this clause, numbered below it. */
  readonly clauses?: BoundList<Fact<Prose> | Clause>;
}

/** A table that is printed after the text of the clause. */
export interface OwnTable extends BoundMap {
  /** The headings of the columns, from left to right. */
  readonly columns?: BoundList<Fact<Prose>>;
  /** The rows, each a list of cells. */
  readonly rows?: BoundList<BoundList<Fact<Prose>>>;
}

/** What the Provider does for the Client, one service an item, and what it does not do. */
export interface ServicesSection extends DraftedMap {
  /** The services that the Client receives, printed as a table or as sub-clauses. */
  readonly included?: BoundList<Fact<Prose> | IncludedService>;
  /** What a reader might expect but does not get, with the reason. `none` where nothing is excluded. */
  readonly excluded?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | ExcludedService>;
}

/** One service, as a line of text or as a map. */
export interface IncludedService extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What the service is called. */
  readonly name?: Fact<string>;
  /** What kind of service it is. */
  readonly kind?: Fact<'management' | 'cloud' | 'support' | 'backup' | 'security' | 'network' | 'project' | 'other'>;
  /** What the service consists of, so that a stranger could tell what falls under it. */
  readonly description?: Fact<Prose>;
  /** How much of the service is agreed, as a number and what is counted. */
  readonly quantity?: Fact<Quantity>;
  /** What the service costs, as a rate; or `included` where another fee covers it. */
  readonly fee?: Fact<Rate | 'included'>;
}

/** One thing that is not included, as a line of text or as a map. */
export interface ExcludedService extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What is excluded. */
  readonly name?: Fact<string>;
  /** Why it is excluded, or where the Client gets it instead. */
  readonly reason?: Fact<Prose>;
}

/** How long the Client waits until a human answers, in which hours, and what happens outside them. */
export interface ResponseTimeSection extends DraftedMap {
  /** The hours in which help is given as a matter of course. They define the terms Business Hours and Business Day. */
  readonly businessHours?: BoundList<Fact<Hours>>;
  /** The time zone of the business hours, by its name in the IANA list, such as `Europe/London`. */
  readonly timeZone?: Fact<string>;
  /** Which holidays are not business days. A description, a list of days, or `none` where holidays are worked. */
  readonly holidays?: Fact<string> | BoundList<Fact<CalendarDate | string>>;
  /** Within what time a human responds, where the priority of a request sets no other time. */
  readonly respond?: Fact<Duration | 'none'>;
  /** From when the time to respond runs. */
  readonly starts?: Fact<Prose>;
  /** What a response is. An automatic reply does not count unless you say so. */
  readonly responseMeans?: Fact<Prose>;
  /** How firmly the time to respond is promised. It chooses the verb of the drafted sentence. */
  readonly commitment?: Fact<Commitment>;
  /** How the Client reports a problem. Only a report by one of these starts the clock. */
  readonly channels?: BoundList<Fact<string> | Channel>;
  /** Whether help is given outside business hours, for what, and what it costs. `none` where there is none. */
  readonly afterHours?: Fact<Prose | 'none'> | AfterHours;
}

/** How firmly the time to respond is promised. It chooses the verb of the drafted sentence. */
export type Commitment = 'firm' | 'target' | 'efforts';

/** One way to report a problem, as a line of text or as a map. */
export interface Channel extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What kind of channel it is. */
  readonly kind?: Fact<'phone' | 'email' | 'portal' | 'chat' | 'monitoring' | 'other'>;
  /** The number, address, link or name of the channel. */
  readonly address?: Fact<string>;
  /** The priority levels that are reported by this channel, by their ids. Without it, all of them. */
  readonly for?: BoundList<Fact<string>>;
}

/** Whether help is given outside business hours, for what, and what it costs. `none` where there is none. */
export interface AfterHours extends DraftedMap {
  /** Whether help is given outside business hours. */
  readonly available?: Fact<'yes' | 'emergencies' | 'no'>;
  /** The priority levels for which help is given outside business hours, by their ids. */
  readonly for?: BoundList<Fact<string>>;
  /** What help outside business hours costs, as a rate; or `included`. */
  readonly charge?: Fact<Rate | 'included'>;
  /** The least time that is charged each time. */
  readonly minimum?: Fact<Duration | 'none'>;
  /** Whose approval is needed before chargeable work begins. */
  readonly approval?: Fact<Prose | 'none'>;
}

/** What the Provider answers for, what the Client answers for, and who does what when a system, the hardware or the network fails. */
export interface ResponsibilitiesSection extends DraftedMap {
  /** What the Provider answers for, one duty an item. Each completes the sentence "The Provider shall …". */
  readonly provider?: BoundList<Fact<Prose> | Duty>;
  /** What the Client answers for, one duty an item. Each completes the sentence "The Client shall …". */
  readonly client?: Fact<'none'> | BoundList<Fact<Prose> | Duty>;
  /** Who does what when something fails, scenario by scenario. A further scenario stands under a key of its own and carries a `name`. */
  readonly failures?: Failures;
}

/** One duty, as a sentence without its subject or as a map with an `id`. */
export interface Duty extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What the party shall do, without its subject. */
  readonly duty?: Fact<Prose>;
}

/** Who does what when something fails, scenario by scenario. A further scenario stands under a key of its own and carries a `name`. */
export interface Failures extends DraftedMap {
  /** Who does what when a system (an operating system, an application, a cloud service) fails. */
  readonly system?: Fact<Prose | 'none'> | FailureScenario;
  /** Who does what when a device fails. */
  readonly hardware?: Fact<Prose | 'none'> | FailureScenario;
  /** Who does what when the network or the line to the internet fails. */
  readonly network?: Fact<Prose | 'none'> | FailureScenario;
  /** A further scenario. Its key is your own; it must carry a `name`. */
  readonly entries?: readonly { readonly key: string; readonly value: Fact<Prose | 'none'> | FailureScenario }[];
}

/** Who does what when a system (an operating system, an application, a cloud service) fails. */
export interface FailureScenario extends DraftedMap {
  /** What the scenario is called. */
  readonly name?: Fact<string>;
  /** What the Provider does. It completes the sentence "The Provider …". */
  readonly provider?: Fact<Prose | 'none'>;
  /** What the Client does. It completes the sentence "The Client …". */
  readonly client?: Fact<Prose | 'none'>;
  /** Whom the failure is escalated to, and when. */
  readonly escalation?: Fact<Prose | 'none'>;
  /** Within what time the failure is repaired. `none` where no time is promised. */
  readonly within?: Fact<Duration | 'none'>;
}

/** What uptime is realistic and how it is measured, how fast a failure or a disaster is repaired, and how often backups run. */
export interface AvailabilitySection extends DraftedMap {
  /** The share of the time in which the services are up. `none` where the Provider hosts nothing and promises no uptime. */
  readonly uptime?: Fact<Percentage | 'none'>;
  /** The uptime of single services, where they differ. */
  readonly targets?: BoundList<UptimeTarget>;
  /** How firmly uptime and recovery are promised. It chooses the verb of the drafted sentence. */
  readonly commitment?: Fact<Commitment>;
  /** Over what period, by what means and of what uptime is measured, and what does not count. */
  readonly measured?: Fact<Prose | 'none'> | UptimeMeasurement;
  /** When systems are taken down on purpose. `none` where they never are. */
  readonly maintenance?: Fact<'none'> | BoundList<Fact<Prose> | MaintenanceWindow>;
  /** Within what time service is restored after a failure and after a disaster, and how much data may be lost. `none` where nothing is promised. */
  readonly recovery?: Fact<Prose | 'none'> | Recovery;
  /** How often backups run, how long they are kept, where, and how often a restore is tested. `none` where the Provider makes none. */
  readonly backups?: Fact<Prose | 'none'> | Backups;
  /** The bands of measured uptime and the credit that each earns, printed as a table; or `none`. */
  readonly credits?: Fact<'none'> | BoundList<CreditBand>;
  /** What a credit given as a percentage is a percentage of. */
  readonly creditOf?: Fact<Prose>;
  /** The most that all credits of one period come to. `none` where there is no cap. */
  readonly creditCap?: Fact<Share | Percentage | Money | 'none'>;
  /** Within what time after the period the Client claims a credit; later it is lost. `none` where no claim is needed. */
  readonly claimWithin?: Fact<Duration | 'none'>;
  /** How and when a credit reaches the Client. */
  readonly creditApplied?: Fact<Prose>;
  /** Whether the credits are all that the Client may claim for missed uptime. */
  readonly soleRemedy?: Fact<boolean>;
  /** What the Client may do when uptime is missed again and again. `none` where nothing follows. */
  readonly chronicFailure?: Fact<Prose | 'none'> | ChronicFailure;
}

/** The uptime of one service. */
export interface UptimeTarget extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** The service, by its id in the list of included services. */
  readonly service?: Fact<string>;
  /** The uptime of this service, or `none`. */
  readonly uptime?: Fact<Percentage | 'none'>;
  /** The credits for this service, where they differ from the general ones; or `none`. */
  readonly credits?: Fact<'none'> | BoundList<CreditBand>;
}

/** One band of measured uptime and the credit that it earns. Copy the bands as they were agreed. */
export interface CreditBand extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** The band begins at this uptime, which belongs to it. */
  readonly atLeast?: Fact<Percentage>;
  /** The band begins above this uptime, which does not belong to it. */
  readonly above?: Fact<Percentage>;
  /** The band ends below this uptime, which does not belong to it. */
  readonly below?: Fact<Percentage>;
  /** The band ends at this uptime, which belongs to it. */
  readonly upTo?: Fact<Percentage>;
  /** What the Client is credited when the measured uptime falls into this band. */
  readonly credit?: Fact<Share | Percentage | Money | 'none'>;
}

/** Over what period, by what means and of what uptime is measured, and what does not count. */
export interface UptimeMeasurement extends DraftedMap {
  /** The period over which uptime is measured. */
  readonly per?: Fact<'week' | 'month' | 'quarter' | 'year'>;
  /** Who measures, with what and how often. */
  readonly by?: Fact<Prose>;
  /** What is measured, as ids of included services or in words. */
  readonly covers?: BoundList<Fact<Prose>>;
  /** When a service counts as down. */
  readonly downWhen?: Fact<Prose>;
  /** How the measured figure is rounded. */
  readonly rounding?: Fact<Prose>;
  /** Time that does not count as downtime, one case an item; or `none`. */
  readonly excludes?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | Point>;
}

/** One case, as a phrase or as a map with an `id`. */
export interface Point extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
}

/** One kind of maintenance, as a text or as a map. */
export interface MaintenanceWindow extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What kind of maintenance it is. */
  readonly kind?: Fact<'routine' | 'major' | 'emergency'>;
  /** The hours in which it takes place; `none` where no window is fixed. */
  readonly window?: Fact<'none'> | BoundList<Fact<Hours>>;
  /** How often it takes place at most; `none` where that is open. */
  readonly every?: Fact<Frequency | 'none'>;
  /** How long ahead the Client is told; `none` where it is not. */
  readonly notice?: Fact<Duration | 'none'>;
  /** Whether this time lowers the measured uptime. */
  readonly countsAsDowntime?: Fact<boolean>;
}

/** Within what time service is restored after a failure and after a disaster, and how much data may be lost. `none` where nothing is promised. */
export interface Recovery extends DraftedMap {
  /** Within what time service is restored after the failure of a system. */
  readonly failure?: Fact<Duration | 'none'>;
  /** Within what time service is restored after the loss of a site or of all systems. */
  readonly disaster?: Fact<Duration | 'none'>;
  /** How much work may be lost at most, as the time since the last good copy. */
  readonly dataLoss?: Fact<Duration | 'none'>;
}

/** How often backups run, how long they are kept, where, and how often a restore is tested. `none` where the Provider makes none. */
export interface Backups extends DraftedMap {
  /** How often backups run. */
  readonly every?: Fact<Frequency | 'none'>;
  /** How long a backup is kept. */
  readonly retention?: Fact<Duration | 'indefinite' | 'none'>;
  /** How often a restore is tested. `none` where it is not. */
  readonly tested?: Fact<Frequency | 'none'>;
  /** Where backups are kept. */
  readonly location?: Fact<Prose>;
  /** What is backed up differently from the rest. */
  readonly sets?: BoundList<BackupSet>;
}

/** One set of data with its own times. */
export interface BackupSet extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What is backed up, as the id of an included service or in words. */
  readonly for?: Fact<Prose>;
  /** How often this set is backed up. */
  readonly every?: Fact<Frequency | 'none'>;
  /** How long a backup of this set is kept. */
  readonly retention?: Fact<Duration | 'indefinite' | 'none'>;
}

/** What the Client may do when uptime is missed again and again. `none` where nothing follows. */
export interface ChronicFailure extends DraftedMap {
  /** In how many periods uptime was missed. */
  readonly missed?: Fact<Duration | Quantity>;
  /** Within how many periods in a row. */
  readonly of?: Fact<Duration | Quantity>;
  /** What the Client may then do. */
  readonly remedy?: Fact<Prose | 'none'>;
}

/** The standards that the Client's systems must meet to be served, and what follows when they do not. */
export interface ClientDemandsSection extends DraftedMap {
  /** What the Client's systems must meet, one standard an item. `none` where nothing is demanded. */
  readonly standards?: Fact<'none'> | BoundList<Fact<Prose> | Standard>;
  /** What follows when a system does not meet a standard. `none` where nothing follows. */
  readonly unmet?: Fact<Prose | 'none'> | Unmet;
  /** How long the Client has to meet a standard again after the Provider tells it, before anything follows. */
  readonly grace?: Fact<Duration | 'none'>;
  /** What the Provider charges for bringing a system up to standard. `none` where it does not offer that. */
  readonly remediation?: Fact<Rate | 'included' | 'none'>;
}

/** One standard, as a line of text or as a map. */
export interface Standard extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What must be so, as a sentence that is true or false of a system. */
  readonly requirement?: Fact<Prose>;
  /** Which systems the standard is for. */
  readonly appliesTo?: BoundList<Fact<Prose>>;
}

/** What follows when a system does not meet a standard. `none` where nothing follows. */
export interface Unmet extends DraftedMap {
  /** What follows, as one word or a list. */
  readonly effect?: BoundList<Fact<'targets-do-not-apply' | 'charged' | 'may-suspend'>>;
}

/** What the Provider stands for with a remedy, each promise with the fact it rests on, how it is measured, and its limits. */
export interface GuaranteeSection extends DraftedMap {
  /** What is guaranteed, one promise an item. `none` where the Provider gives no guarantee beyond its duties. */
  readonly promises?: Fact<'none'> | BoundList<Fact<Prose> | GuaranteedPromise>;
  /** How far the promises go at most; `none` where nothing limits them. */
  readonly limits?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | Point>;
  /** The cases in which the promises do not apply; `none` where there is no such case. */
  readonly exclusions?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | Point>;
}

/** One promise, as a sentence or as a map. */
export interface GuaranteedPromise extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What is promised, as a whole sentence. */
  readonly promise?: Fact<Prose>;
  /** The path of the fact that the promise rests on, or the id of a document; written bare, without `$( )`. */
  readonly basis?: Fact<string>;
  /** How both parties can see whether the promise was kept. */
  readonly measured?: Fact<Prose | 'none'>;
  /** What the Client gets when the promise was not kept. */
  readonly remedy?: Fact<Prose | 'none'>;
  /** Within what time the Provider puts right what it failed to do. */
  readonly fixWithin?: Fact<Duration | 'none'>;
  /** Within what time the Client claims the remedy; later it is lost. */
  readonly claimWithin?: Fact<Duration | 'none'>;
}

/** What performance the Client can expect of hardware, workstations, systems of third parties and the Provider's own services. */
export interface PerformanceSection extends DraftedMap {
  /** What to expect of servers, storage and network devices. `none` where nothing is promised. */
  readonly hardware?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | PerformanceExpectation>;
  /** What to expect of desktop and portable computers. `none` where nothing is promised. */
  readonly workstations?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | PerformanceExpectation>;
  /** What to expect of software and services that others supply. `none` where nothing is promised. */
  readonly thirdParty?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | PerformanceExpectation>;
  /** What to expect of the Provider's own services, such as how many requests are solved at the first contact. */
  readonly services?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | PerformanceExpectation>;
  /** How often the parties look at these figures together. `none` where they do not. */
  readonly review?: Fact<Frequency | Prose | 'none'>;
}

/** One metric, as a line of text or as a map. */
export interface PerformanceExpectation extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What is measured. */
  readonly metric?: Fact<Prose>;
  /** The figure to expect, with its unit or in words. `none` where the Provider promises none. */
  readonly target?: Fact<Percentage | Duration | Quantity | Prose | 'none'>;
  /** How and how often the figure is measured. */
  readonly how?: Fact<Prose>;
  /** How firmly the times and figures of this place are promised. It chooses the verb of the drafted sentence. */
  readonly commitment?: Fact<Commitment>;
  /** Who supplies the system, where it is not the Provider. */
  readonly supplier?: Fact<string>;
  /** What the supplier promises, with its unit or in words. `none` where it promises nothing. */
  readonly supplierTarget?: Fact<Percentage | Duration | Quantity | Prose | 'none'>;
}

/** Which problems are urgent and which can wait, level by level, with the times of each. */
export interface PrioritiesSection extends DraftedMap {
  /** What the text calls a level. */
  readonly noun?: Fact<string>;
  /** The levels, the most urgent first, printed as a table. */
  readonly levels?: BoundList<PriorityLevel>;
  /** The levels that are urgent, by their ids. */
  readonly urgent?: Fact<'none'> | BoundList<Fact<string>>;
  /** How impact and urgency together give the level, as a table from impact to urgency to level. */
  readonly matrix?: BoundRecord<BoundRecord<Fact<string>>>;
  /** The problems that can wait, as ids of levels or in words. `none` where nothing can. */
  readonly canWait?: Fact<'none'> | BoundList<Fact<Prose>>;
  /** How firmly the times to resolve are promised. The times to respond follow the `commitment` of the response time. */
  readonly resolveCommitment?: Fact<Commitment>;
  /** Who decides which level a problem has, and how a different view is settled. */
  readonly decidedBy?: Fact<Prose>;
}

/** One level. */
export interface PriorityLevel extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What the level is called in the text. */
  readonly name?: Fact<string>;
  /** When a problem has this level, by its effect on the business. */
  readonly definition?: Fact<Prose>;
  /** Problems of this level that a user recognises. */
  readonly examples?: BoundList<Fact<Prose>>;
  /** Within what time a human responds. It goes before the general time to respond. */
  readonly respond?: Fact<Duration | 'none'>;
  /** How often the Client hears of the progress. */
  readonly updateEvery?: Fact<Frequency | Duration | 'none'>;
  /** Within what time the problem is resolved. `none` where no time is promised. */
  readonly resolve?: Fact<Duration | 'none'>;
  /** Within what time the Client receives a written account of cause and cure. */
  readonly reportWithin?: Fact<Duration | 'none'>;
  /** On which clock the plain times of this level run. */
  readonly clock?: Fact<'business-hours' | 'always'>;
}

/** What is paid, when it is due and how it changes. The fees of the single services stand with the services. */
export interface FeesSection extends DraftedMap {
  /** How often and when the Provider sends its invoice. */
  readonly invoice?: Invoicing;
  /** How long after the date of the invoice it is to be paid. */
  readonly due?: Fact<Duration>;
  /** The interest on what is paid late, as a rate; `statutory` for what the law gives, `none` for no interest. */
  readonly lateInterest?: Fact<Rate | 'statutory' | 'none'>;
  /** Whether the fees contain value added or sales tax. A word, or a map with its name and rate. */
  readonly tax?: Fact<'excluded' | 'included' | 'none'> | Tax;
  /** Fixed amounts beside the fees of the services. */
  readonly charges?: Fact<'none'> | BoundList<Charge>;
  /** What work costs that no fee covers. */
  readonly rates?: Fact<'none'> | BoundList<WorkRate>;
  /** The least that is paid for each period, however little is used. `none` where there is no minimum. */
  readonly minimum?: Fact<Rate | 'none'>;
  /** How the numbers of users and devices, on which fees depend, are counted and adjusted. */
  readonly counts?: Fact<Prose | 'none'> | Counts;
  /** What is charged for travel to the Client. `included` or `none` where nothing is. */
  readonly travel?: Fact<Prose | 'included' | 'at cost' | 'none'> | Travel;
  /** Whether other expenses are charged. */
  readonly expenses?: Fact<Prose | 'at cost' | 'included' | 'none'>;
  /** What is charged for licences and services of others, and what happens when their prices change. */
  readonly thirdParty?: Fact<Prose | 'included' | 'at cost' | 'none'> | ThirdPartyCharges;
  /** How often, by how much and with what notice fees may rise. `none` where they may not. */
  readonly increase?: Fact<Prose | 'none'> | FeeIncrease;
  /** Within what time the Client disputes an invoice, and what it pays meanwhile. */
  readonly disputes?: Fact<Prose | 'none'> | InvoiceDisputes;
  /** When the Provider may suspend the services for unpaid invoices. `none` where it may not. */
  readonly suspension?: Fact<Prose | 'none'> | Suspension;
}

/** How often and when the Provider sends its invoice. */
export interface Invoicing extends DraftedMap {
  /** How often an invoice is sent. */
  readonly every?: Fact<Frequency>;
  /** Whether the invoice comes before or after the period. */
  readonly when?: Fact<'in advance' | 'in arrears' | 'on completion'>;
}

/** Whether the fees contain value added or sales tax. A word, or a map with its name and rate. */
export interface Tax extends DraftedMap {
  /** What the tax is called. */
  readonly name?: Fact<string>;
  /** The rate of the tax on the day of the agreement. */
  readonly rate?: Fact<Percentage>;
  /** The services and charges that are not taxed, by their ids. */
  readonly exempt?: BoundList<Fact<string>>;
}

/** One fixed amount. */
export interface Charge extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What the charge is for. */
  readonly name?: Fact<string>;
  /** The amount. Inside `{ }` quote one that has a comma. */
  readonly amount?: Fact<Money>;
  /** When it is charged: `once`, or how often. */
  readonly when?: Fact<Frequency | 'once'>;
}

/** The rate for one kind of work. */
export interface WorkRate extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What the rate is called. */
  readonly name?: Fact<string>;
  /** The amount for each unit of work. */
  readonly rate?: Fact<Rate>;
  /** The step to which time is rounded up. */
  readonly increment?: Fact<Duration | 'none'>;
  /** The least that is charged each time, as a time or an amount. */
  readonly minimum?: Fact<Duration | Money | 'none'>;
}

/** How the numbers of users and devices, on which fees depend, are counted and adjusted. */
export interface Counts extends DraftedMap {
  /** How often is counted. */
  readonly every?: Fact<Frequency>;
  /** When a changed number is charged. */
  readonly trueUp?: Fact<Prose | 'none'>;
  /** How far the number may fall during the term without the Provider's consent. `none` where it may not fall. */
  readonly reduce?: Fact<Percentage | 'none'>;
}

/** What is charged for travel to the Client. `included` or `none` where nothing is. */
export interface Travel extends DraftedMap {
  /** The rate of travel. */
  readonly charge?: Fact<Rate | 'included' | 'at cost' | 'none'>;
  /** The distance up to which travel is free. */
  readonly beyond?: Fact<Quantity | Duration | 'none'>;
}

/** What is charged for licences and services of others, and what happens when their prices change. */
export interface ThirdPartyCharges extends DraftedMap {
  /** What is charged: `at cost`, `included`, or a percentage that is added. */
  readonly charge?: Fact<Percentage | Prose | 'at cost' | 'included' | 'none'>;
  /** What happens when a supplier changes its price. */
  readonly changes?: Fact<Prose | 'passed on' | 'absorbed' | 'none'>;
  /** How long ahead the Client is told of a changed price. */
  readonly notice?: Fact<Duration | 'none'>;
}

/** How often, by how much and with what notice fees may rise. `none` where they may not. */
export interface FeeIncrease extends DraftedMap {
  /** How often fees may rise at most. */
  readonly every?: Fact<Frequency>;
  /** By how much, as a percentage or as the name of an index. */
  readonly by?: Fact<Percentage | Prose>;
  /** The most by which fees rise each time. `none` where there is no cap. */
  readonly cap?: Fact<Percentage | 'none'>;
  /** How long ahead the Client is told. */
  readonly notice?: Fact<Duration | 'none'>;
}

/** Within what time the Client disputes an invoice, and what it pays meanwhile. */
export interface InvoiceDisputes extends DraftedMap {
  /** Within what time after the invoice the Client says that it disputes it. */
  readonly within?: Fact<Duration | 'none'>;
  /** What the Client pays while the dispute lasts. */
  readonly pay?: Fact<'undisputed' | 'all' | 'none'>;
}

/** When the Provider may suspend the services for unpaid invoices. `none` where it may not. */
export interface Suspension extends DraftedMap {
  /** How long after the event that `from` names. */
  readonly after?: Fact<Duration>;
  /** From what the time runs. */
  readonly from?: Fact<'notice' | 'due date'>;
}

/** How much a party answers for, what the limit is for, and what is never limited. */
export interface LiabilitySection extends DraftedMap {
  /** The most that a party answers for, as a share of the fees or an amount. `none` where nothing caps it. */
  readonly cap?: Fact<Share | Percentage | Money | 'none'>;
  /** The period or event for which the cap stands. */
  readonly per?: Fact<'contract year' | 'claim' | 'agreement'>;
  /** Whose liability is capped. */
  readonly whose?: Fact<'both' | 'provider' | 'client'>;
  /** Single things for which a higher cap stands. `none` where the cap is the same for everything. */
  readonly higher?: Fact<'none'> | BoundList<HigherCap>;
  /** What no cap of this agreement limits, one case an item; `none` where there is nothing beyond what the law asks for. */
  readonly unlimited?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | Point>;
  /** Kinds of loss for which no party pays, one kind an item; `none` where no kind is left out. */
  readonly excluded?: Fact<Prose | 'none'> | BoundList<Fact<Prose> | Point>;
  /** Whether service credits use up the cap. */
  readonly creditsCount?: Fact<boolean>;
  /** Within what time a party claims, from when it learned of the loss; later the claim is lost. `none` where only the law sets a limit. */
  readonly claimsWithin?: Fact<Duration | 'none'>;
}

/** The cap for one kind of claim. */
export interface HigherCap extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** The claims for which this cap stands, as a phrase. */
  readonly for?: Fact<Prose>;
  /** The most that a party answers for here. */
  readonly cap?: Fact<Share | Percentage | Money>;
}

/** Which insurance the Provider keeps, up to what amount, and how it proves that. */
export interface InsuranceSection extends DraftedMap {
  /** The insurance that the Provider keeps, one kind an item. `none` where it undertakes to keep none. */
  readonly policies?: Fact<'none'> | BoundList<Fact<Prose> | InsurancePolicy>;
  /** How often the Provider proves its insurance. `none` where it does not. */
  readonly proof?: Fact<Frequency | 'none'>;
  /** How long after the end of the agreement the insurance is kept. `none` where it ends with the agreement. */
  readonly afterEnd?: Fact<Duration | 'none'>;
}

/** One kind of insurance, as a text or as a map. */
export interface InsurancePolicy extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** What is insured. */
  readonly kind?: Fact<Prose>;
  /** The most that the insurer pays. Inside `{ }` quote an amount that has a comma. */
  readonly cover?: Fact<Money>;
  /** Whether the cover is for each claim or for all claims of a year together. */
  readonly per?: Fact<'claim' | 'year'>;
}

/** How a party may end the agreement before its term does, and what happens at the end. */
export interface TerminationSection extends DraftedMap {
  /** The notice with which each party may end the agreement without a reason. `none` where neither may. */
  readonly convenience?: Fact<Prose | 'none'> | Convenience;
  /** When a party may end the agreement because the other breaks it. `none` where the agreement gives no such right beside the law. */
  readonly breach?: Fact<Prose | 'none'> | TerminationForBreach;
  /** How long after a reminder the Provider may end the agreement for an unpaid invoice. `none` where it may not for that alone. */
  readonly nonPayment?: Fact<Duration | 'none'>;
  /** Whether a party may end the agreement when the other becomes insolvent. */
  readonly insolvency?: Fact<boolean>;
  /** In how many periods service levels are missed before the Client may end the agreement. `none` where that gives no such right. */
  readonly missedTargets?: Fact<Prose | 'none'> | MissedTargets;
  /** What the Provider does when the agreement ends. `none` where it does nothing more. */
  readonly exit?: Fact<Prose | 'none'> | Exit;
  /** The sections and clauses that remain in force after the end, each by its path or the id of your clause; `none` where none does. */
  readonly survives?: Fact<'none'> | BoundList<Fact<string>>;
}

/** The notice with which each party may end the agreement without a reason. `none` where neither may. */
export interface Convenience extends DraftedMap {
  /** The notice that the Provider gives. `none` where it may not end the agreement without a reason. */
  readonly provider?: Fact<Duration | 'none'>;
  /** The notice that the Client gives. `none` where it may not end the agreement without a reason. */
  readonly client?: Fact<Duration | 'none'>;
}

/** When a party may end the agreement because the other breaks it. `none` where the agreement gives no such right beside the law. */
export interface TerminationForBreach extends DraftedMap {
  /** Within what time after notice a breach is put right. `none` where the agreement may be ended at once. */
  readonly cure?: Fact<Duration | 'none'>;
}

/** In how many periods service levels are missed before the Client may end the agreement. `none` where that gives no such right. */
export interface MissedTargets extends DraftedMap {
  /** In how many periods a service level was missed. */
  readonly missed?: Fact<Duration | Quantity>;
  /** Within how many periods in a row. */
  readonly of?: Fact<Duration | Quantity>;
}

/** What the Provider does when the agreement ends. `none` where it does nothing more. */
export interface Exit extends DraftedMap {
  /** How long the Provider helps with the move to another provider. `none` where it does not. */
  readonly help?: Fact<Duration | 'none'>;
  /** Within what time after the end the Client has its data back. `none` where the Provider holds none. */
  readonly dataReturn?: Fact<Duration | 'none'>;
  /** What the help costs: a rate, `included` in the fees, or `none`. Words may refer to a rate of the fees. */
  readonly charge?: Fact<Rate | Prose | 'included' | 'none'>;
}

/** How a disagreement is settled, first between the parties and then by others. */
export interface DisputesSection extends DraftedMap {
  /** How long the managers of the parties try to agree before a party takes the next step. `none` where no talks are needed. */
  readonly negotiate?: Fact<Duration | 'none'>;
  /** Who helps or decides where the parties do not agree. */
  readonly then?: Fact<'courts' | 'mediation' | 'arbitration' | 'expert'>;
  /** The rules of an institution by which the mediation, the arbitration or the expert proceeds. */
  readonly rules?: Fact<string>;
  /** The place of the mediation, the arbitration or the expert. */
  readonly seat?: Fact<string>;
}

/** An annex behind the clauses: a table, a text, clauses of its own, or whole sections that are moved there. */
export interface Schedule extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** A table of your own, printed as it stands. Every row has as many cells as there are columns. */
  readonly table?: OwnTable;
  /** Sections of this agreement that are printed in this schedule instead of the main text, numbered on their own. The usual place of a service level agreement. */
  readonly sections?: BoundList<Fact<string>>;
  /** Clauses of this schedule, numbered on their own. */
  readonly clauses?: BoundList<Fact<Prose> | Clause>;
}

/** One document that is incorporated by reference. */
export interface IncorporatedDocument extends DraftedMap {
  /** A short name by which the rest of the agreement refers to this item, as in `$(priorities.levels.P1)`. It begins with a letter, is unique within its list and is never printed. */
  readonly id?: Fact<string>;
  /** The defined term by which the text refers to the document. */
  readonly short?: Fact<string>;
  /** Where the document can be read: an address on the web, or a place. */
  readonly at?: Fact<string>;
  /** Which version is meant. Every character is kept. */
  readonly version?: Fact<string>;
  /** The date of that version. */
  readonly date?: Fact<CalendarDate>;
}

/** How the agreement is signed. Where it is absent, a block is drawn for each party and its signatory. `none` where it is signed elsewhere, as on an order form. */
export interface SignaturesSection extends DraftedMap {
  /** Whether electronic signatures are accepted. */
  readonly electronic?: Fact<boolean>;
  /** Whether each party may sign a copy of its own. */
  readonly counterparts?: Fact<boolean>;
  /** Whether each signature is witnessed, as a deed requires in some countries. */
  readonly witnesses?: Fact<boolean>;
  /** The blocks to be printed, where they differ from the parties and their signatories. */
  readonly blocks?: BoundList<SignatureBlock>;
}

/** One block for one person to sign. */
export interface SignatureBlock extends BoundMap {
  /** The key of the party for which the person signs. */
  readonly party?: Fact<string>;
  /** The full name of the person who signs. Left open where it is not yet known. */
  readonly name?: Fact<string>;
  /** The position that gives the person authority to sign. */
  readonly title?: Fact<string>;
  /** Where the person signs, where the law asks for it. */
  readonly location?: Fact<string>;
  /** When the person signed. Left open to be written by hand where it is absent. */
  readonly date?: Fact<CalendarDate>;
}
