"""The code lists of the trade: stable values, as they stand in files (handbook section 9)."""

from enum import StrEnum


class MeetingFormat(StrEnum):
    """Kind of meeting (handbook section 3)."""

    AJCM = "ajcm"
    SEMINAR = "seminar"
    PRESIDENCIES = "presidencies"
    EXPERTS = "experts"
    ANNUAL_CONFERENCE = "annual_conference"
    JTF = "jtf"
    DESK_TO_DESK = "desk_to_desk"
    PSC_PBC = "psc_pbc"
    TRILATERAL = "trilateral"
    PSC_RECS = "psc_recs"
    MYCM = "mycm"
    AUC_RECS = "auc_recs"
    TRIPARTITE = "tripartite"
    AD_HOC = "ad_hoc"


class Attendance(StrEnum):
    """How a meeting is held or a delegate attends."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    HYBRID = "hybrid"


class DecisionRule(StrEnum):
    """How texts are adopted."""

    CONSENSUS = "consensus"


class QuorumType(StrEnum):
    """Rule of representation."""

    EVERY_FULL_DELEGATION_REPRESENTED_BY_HEAD_OR_ALTERNATE = (
        "every_full_delegation_represented_by_head_or_alternate"
    )
    NONE = "none"


class Classification(StrEnum):
    """Marking of the record, from open to strictest."""

    UNCLASSIFIED = "unclassified"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"


class Attribution(StrEnum):
    """How statements are attributed, from loosest to strictest."""

    FULL = "full"
    DELEGATION_ONLY = "delegation_only"
    UNATTRIBUTED = "unattributed"
    SUMMARY_ONLY = "summary_only"


class OutcomeType(StrEnum):
    """Document the meeting produces."""

    JOINT_COMMUNIQUE = "joint_communique"
    JOINT_STATEMENT = "joint_statement"
    JOINT_PRESS_STATEMENT = "joint_press_statement"
    SUMMARY_OF_CONCLUSIONS = "summary_of_conclusions"
    AGREED_OUTCOME = "agreed_outcome"
    MINUTES = "minutes"
    AIDE_MEMOIRE = "aide_memoire"
    CHAIR_SUMMARY = "chair_summary"
    ACTION_MATRIX = "action_matrix"
    NON_PAPER = "non_paper"


class PublicVersion(StrEnum):
    """Public document drawn from the outcome."""

    JOINT_COMMUNIQUE = "joint_communique"
    JOINT_STATEMENT = "joint_statement"
    JOINT_PRESS_STATEMENT = "joint_press_statement"
    SUMMARY_OF_CONCLUSIONS = "summary_of_conclusions"
    AGREED_OUTCOME = "agreed_outcome"
    MINUTES = "minutes"
    AIDE_MEMOIRE = "aide_memoire"
    CHAIR_SUMMARY = "chair_summary"
    ACTION_MATRIX = "action_matrix"
    NON_PAPER = "non_paper"
    NONE = "none"


class Stage(StrEnum):
    """Stage of the guided flow."""

    PREPARE = "prepare"
    OPEN = "open"
    DELIBERATE = "deliberate"
    CONCLUDE = "conclude"
    FOLLOW_UP = "follow_up"


class OrganisationKind(StrEnum):
    """Kind of organisation."""

    GLOBAL = "global"
    CONTINENTAL = "continental"
    REC = "rec"
    RM = "rm"
    AD_HOC_COALITION = "ad_hoc_coalition"
    REGIONAL_ORGANISATION = "regional_organisation"
    HOST_GOVERNMENT = "host_government"
    MEMBER_STATE = "member_state"
    PARTNER = "partner"
    MISSION = "mission"


class PartyRole(StrEnum):
    """What a delegation is to the consultation; only full ones are parties."""

    FULL = "full"
    OBSERVER = "observer"
    GUEST = "guest"
    SECRETARIAT = "secretariat"
    INTERPRETER = "interpreter"


class CredentialsStatus(StrEnum):
    """State of the credentials."""

    ACCEPTED = "accepted"
    ACCEPTED_PROVISIONALLY = "accepted_provisionally"
    PENDING = "pending"
    REFUSED = "refused"


class Expertise(StrEnum):
    """Field of expertise."""

    POLITICAL = "political"
    MEDIATION = "mediation"
    EARLY_WARNING = "early_warning"
    MILITARY_PLANNING = "military_planning"
    POLICE = "police"
    MISSION_SUPPORT = "mission_support"
    BUDGET_FINANCE = "budget_finance"
    HUMAN_RIGHTS_HRDDP = "human_rights_hrddp"
    IHL = "ihl"
    LEGAL_PROCEDURAL = "legal_procedural"
    ELECTORAL = "electoral"
    DDR_SSR = "ddr_ssr"
    WPS_YOUTH = "wps_youth"
    PEACE_OPERATIONS = "peace_operations"
    PARTNERSHIP = "partnership"
    COMMUNICATION = "communication"


class ObserverRight(StrEnum):
    """What an observer may do."""

    SPEAK_ON_INVITATION = "speak_on_invitation"
    ATTEND = "attend"
    WRITTEN_CONTRIBUTION = "written_contribution"


class CoordinationResult(StrEnum):
    """What coordination before the session led to."""

    COMMON_POSITION = "common_position"
    PARTIAL = "partial"
    DIVERGENT = "divergent"
    NOT_HELD = "not_held"
    NOT_NEEDED = "not_needed"


class FactKind(StrEnum):
    """What an entry of the register of facts is."""

    FACT = "fact"
    ESTIMATE = "estimate"
    INFERENCE = "inference"


class FactStatus(StrEnum):
    """State of a fact."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    CONTESTED = "contested"
    WITHDRAWN = "withdrawn"
    VERIFIED = "verified"
    REFUTED = "refuted"


class Basis(StrEnum):
    """Where content comes from."""

    SOURCED = "sourced"
    ILLUSTRATIVE = "illustrative"
    MEMORY = "memory"
    ASSUMED = "assumed"


class AssumptionKind(StrEnum):
    """An assumption is always one."""

    ASSUMPTION = "assumption"


class Grade(StrEnum):
    """High, medium or low."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class AssumptionStatus(StrEnum):
    """State of an assumption."""

    UNVERIFIED = "unverified"
    PROPOSED = "proposed"
    AGREED = "agreed"
    CONTESTED = "contested"
    VERIFIED = "verified"
    REFUTED = "refuted"
    WITHDRAWN = "withdrawn"


class OperationType(StrEnum):
    """Kind of operation."""

    UN_PEACEKEEPING = "un_peacekeeping"
    UN_SPECIAL_POLITICAL_MISSION = "un_special_political_mission"
    UN_SUPPORT_OFFICE = "un_support_office"
    REGIONAL_PEACE_SUPPORT_OPERATION = "regional_peace_support_operation"
    REC_OPERATION = "rec_operation"
    AD_HOC_COALITION = "ad_hoc_coalition"
    HYBRID_OPERATION = "hybrid_operation"
    OTHER = "other"


class Nomenclature(StrEnum):
    """What an act did, from strongest to weakest."""

    ESTABLISHED = "established"
    MANDATED = "mandated"
    AUTHORISED = "authorised"
    ENDORSED = "endorsed"
    RECOGNISED = "recognised"
    WELCOMED = "welcomed"


class Consent(StrEnum):
    """Whose consent an operation has."""

    HOST_STATE_CONSENT = "host_state_consent"
    PARTIES_CONSENT = "parties_consent"
    NONE = "none"
    DISPUTED = "disputed"


class ForcePosture(StrEnum):
    """Use of force allowed."""

    SELF_DEFENCE = "self_defence"
    DEFENCE_OF_MANDATE = "defence_of_mandate"
    OFFENSIVE_PERMITTED = "offensive_permitted"


class HostNationRelation(StrEnum):
    """How national forces of the host State stand to the operation."""

    NONE = "none"
    OPERATE_ALONGSIDE = "operate_alongside"
    NATIONAL_CONTINGENT_IN_OWN_TERRITORY = "national_contingent_in_own_territory"
    SECTORISED = "sectorised"


class ItemType(StrEnum):
    """Kind of agenda item."""

    COUNTRY_SITUATION = "country_situation"
    REGIONAL = "regional"
    THEMATIC = "thematic"
    WORKING_METHODS = "working_methods"
    FOLLOW_UP = "follow_up"
    OTHER_MATTERS = "other_matters"


class CyclePhase(StrEnum):
    """Phase of the conflict cycle."""

    PREVENTION = "prevention"
    PEACEMAKING = "peacemaking"
    PEACE_OPERATION = "peace_operation"
    COMPLIANCE = "compliance"
    RECOVERY = "recovery"
    CROSS_CUTTING = "cross_cutting"


class Participation(StrEnum):
    """How a party takes part in an item."""

    FULL = "full"
    OBSERVER = "observer"
    ABSENT = "absent"


class Authority(StrEnum):
    """On what a position rests."""

    POLICY_ORGAN_DECISION = "policy_organ_decision"
    HEADQUARTERS_INSTRUCTIONS = "headquarters_instructions"
    COMMON_POSITION = "common_position"
    AD_REFERENDUM = "ad_referendum"
    PERSONAL_CAPACITY = "personal_capacity"
    NONE = "none"


class Disclosure(StrEnum):
    """Who may see an interest."""

    OWN = "own"
    CO_CHAIRS = "co_chairs"
    ALL = "all"


class Stance(StrEnum):
    """Stance of a delegation."""

    SUPPORT = "support"
    CONDITIONAL_SUPPORT = "conditional_support"
    DIVERGENT_IN_PART = "divergent_in_part"
    OPPOSE = "oppose"
    NO_POSITION = "no_position"
    RESERVED = "reserved"


class PositionStage(StrEnum):
    """What a position is: our line, our reading of theirs, said, or handed in."""

    OUR_LINE = "our_line"
    OUR_READING = "our_reading"
    SAID = "said"
    HANDED_IN = "handed_in"


class Function(StrEnum):
    """Function along the conflict cycle (handbook section 7)."""

    EARLY_WARNING = "early_warning"
    ANALYSIS_SHARING = "analysis_sharing"
    PREVENTIVE_DIPLOMACY = "preventive_diplomacy"
    GOOD_OFFICES = "good_offices"
    ELECTORAL_SUPPORT = "electoral_support"
    MEDIATION = "mediation"
    POLITICAL_TRACK = "political_track"
    CEASEFIRE_SUPPORT = "ceasefire_support"
    SANCTIONS_COORDINATION = "sanctions_coordination"
    MANDATE_AUTHORISATION = "mandate_authorisation"
    JOINT_PLANNING = "joint_planning"
    FORCE_GENERATION = "force_generation"
    MISSION_COMMAND = "mission_command"
    MISSION_LOGISTICS = "mission_logistics"
    CAPABILITY_SUPPORT = "capability_support"
    COUNTER_IED = "counter_ied"
    POLICE_RULE_OF_LAW = "police_rule_of_law"
    PROTECTION_OF_CIVILIANS = "protection_of_civilians"
    HOST_NATION_SUPPORT = "host_nation_support"
    COMPLIANCE_HUMAN_RIGHTS = "compliance_human_rights"
    STRATEGIC_COMMUNICATION = "strategic_communication"
    DRAWDOWN_PLANNING = "drawdown_planning"
    REHATTING = "rehatting"
    DDR = "ddr"
    SSR = "ssr"
    STABILISATION = "stabilisation"
    HUMANITARIAN_COORDINATION = "humanitarian_coordination"
    PEACEBUILDING_PCRD = "peacebuilding_pcrd"
    JUSTICE_RECONCILIATION = "justice_reconciliation"
    RESOURCE_MOBILISATION = "resource_mobilisation"
    WOMEN_PEACE_SECURITY = "women_peace_security"
    YOUTH = "youth"
    CLIMATE_SECURITY = "climate_security"
    TRAINING_CAPACITY = "training_capacity"
    MONITORING_EVALUATION = "monitoring_evaluation"
    INFORMATION_MANAGEMENT = "information_management"


class Scale(StrEnum):
    """Scale of the scores."""

    FROM_0_TO_3 = "0-3"


class Criterion(StrEnum):
    """Criterion of comparative advantage."""

    MANDATE = "mandate"
    CAPABILITY = "capability"
    RESOURCES = "resources"
    PROXIMITY = "proximity"
    POLITICAL_LEVERAGE = "political_leverage"
    ACCEPTANCE = "acceptance"
    SPEED = "speed"


class Convergence(StrEnum):
    """How far the delegations converge."""

    AGREED = "agreed"
    AGREED_AD_REFERENDUM = "agreed_ad_referendum"
    CONVERGENCE_ON_PRINCIPLE = "convergence_on_principle"
    PARTIAL = "partial"
    DIVERGENT = "divergent"
    RESERVED = "reserved"
    DEFERRED = "deferred"
    NOT_DISCUSSED = "not_discussed"


class Priority(StrEnum):
    """Priority agreed for an activity."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class SourceType(StrEnum):
    """Kind of source of funds."""

    UN_ASSESSED = "un_assessed"
    UN_TRUST_FUND = "un_trust_fund"
    UN_VOLUNTARY = "un_voluntary"
    UN_IN_KIND = "un_in_kind"
    AU_ASSESSED = "au_assessed"
    AU_PEACE_FUND = "au_peace_fund"
    AU_RESERVE_FUND = "au_reserve_fund"
    AU_REGULAR_BUDGET = "au_regular_budget"
    REC_OWN = "rec_own"
    EU_EPF = "eu_epf"
    EU_OTHER = "eu_other"
    BILATERAL = "bilateral"
    TROOP_CONTRIBUTOR = "troop_contributor"
    HOST_STATE = "host_state"
    PRIVATE = "private"
    IN_KIND_OTHER = "in_kind_other"


class FundingStatus(StrEnum):
    """State of the money."""

    REQUESTED = "requested"
    UNDER_DISCUSSION = "under_discussion"
    NOT_AUTHORISED = "not_authorised"
    PLEDGED = "pledged"
    COMMITTED = "committed"
    DISBURSED = "disbursed"
    EXPIRED = "expired"


class RecipientRelation(StrEnum):
    """Relation of a recipient to the support."""

    DIRECT = "direct"
    DIRECT_HOST_NATION = "direct_host_nation"
    INDIRECT = "indirect"
    OUT_OF_SUPPORT = "out_of_support"


class DueDiligenceStepName(StrEnum):
    """Step, in the order of the policy."""

    SCOPE = "scope"
    RECIPIENTS = "recipients"
    COMMUNICATION = "communication"
    RISK_ASSESSMENT = "risk_assessment"
    MITIGATION = "mitigation"
    DECISION = "decision"
    MONITORING = "monitoring"
    INTERVENTION = "intervention"
    INTERCESSION = "intercession"
    SUSPENSION = "suspension"
    WITHDRAWAL = "withdrawal"
    REPORT = "report"


class StepStatus(StrEnum):
    """State of a step."""

    PENDING = "pending"
    PARTIAL = "partial"
    DONE = "done"
    EXPIRED = "expired"
    AT_RISK = "at_risk"
    DEFINED = "defined"
    NOT_DUE = "not_due"


class SupportDecision(StrEnum):
    """Decision on support."""

    GRANT = "grant"
    GRANT_WITH_CONDITIONS = "grant_with_conditions"
    WITHHOLD = "withhold"


class RiskLevel(StrEnum):
    """Overall risk."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class DutyStatus(StrEnum):
    """State of a duty."""

    AGREED = "agreed"
    PROPOSED = "proposed"
    DISPUTED = "disputed"
    NOT_AGREED = "not_agreed"


class ParagraphKind(StrEnum):
    """Kind of paragraph."""

    PREAMBLE = "preamble"
    RECALL = "recall"
    NOTING = "noting"
    WELCOME = "welcome"
    CONCERN = "concern"
    POSITION = "position"
    AGREEMENT = "agreement"
    DECISION = "decision"
    REQUEST = "request"
    DIVERGENCE = "divergence"
    SUPPORT = "support"
    PROCEDURAL = "procedural"


class FinalStatus(StrEnum):
    """What became of a paragraph in brackets."""

    ADOPTED = "adopted"
    ADOPTED_AD_REFERENDUM = "adopted_ad_referendum"
    NOT_ADOPTED = "not_adopted"


class ActionStatus(StrEnum):
    """State of an action."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    IMPLEMENTED = "implemented"
    PARTIALLY_IMPLEMENTED = "partially_implemented"
    NOT_IMPLEMENTED = "not_implemented"
    OVERTAKEN_BY_EVENTS = "overtaken_by_events"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """Step of the guided flow of an item."""

    FRAME = "frame"
    POSITIONS = "positions"
    CONVERGE = "converge"
    LABOUR = "labour"
    ACTIONS = "actions"
    ADOPT = "adopt"


class OutcomeEventKind(StrEnum):
    """Event in the life of the outcome."""

    SILENCE_BROKEN = "silence_broken"
    SILENCE_KEPT = "silence_kept"
    AD_REFERENDUM_CONFIRMED = "ad_referendum_confirmed"
    AD_REFERENDUM_LAPSED = "ad_referendum_lapsed"
    RESERVATION = "reservation"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class OutcomeState(StrEnum):
    """State of the text."""

    DRAFT = "draft"
    NEGOTIATION = "negotiation"
    CLEAN = "clean"
    SILENCE = "silence"
    ADOPTED = "adopted"
    ADOPTED_IN_ROOM = "adopted_in_room"
    ISSUED = "issued"
    NOT_ADOPTED = "not_adopted"
    CORRIGENDUM = "corrigendum"


class TextState(StrEnum):
    """How far the wording in a language can be relied on."""

    ORIGINAL = "original"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    BEHIND = "behind"


class ReservationKind(StrEnum):
    """What a delegation puts on the record about a paragraph."""

    RESERVATION = "reservation"
    EXPLANATION = "explanation"
    DISSOCIATION = "dissociation"


class Numbering(StrEnum):
    """How the paragraphs of an outcome are numbered."""

    CONTINUOUS = "continuous"
    BY_SECTION = "by_section"
    OPERATIVE_ONLY = "operative_only"
    UNNUMBERED = "unnumbered"


class InterventionKind(StrEnum):
    """What an intervention was."""

    STATEMENT = "statement"
    PROPOSAL = "proposal"
    QUESTION = "question"
    ANSWER = "answer"
    PROCEDURAL = "procedural"


class CopyAudience(StrEnum):
    """For whom a copy of a consultation was made."""

    PARTIES = "parties"
    RECIPIENT = "recipient"
