//! The rules that decide about an answer, by name.
//!
//! In: nothing. Out: a [`Rule`], which is set where the decision is made. Never here: sentences; those are in the message
//! file, one for each rule.

use super::Reason;
use super::finding::Finding;
use crate::domain::model::Verdict;

/// Declares the rules, each with the name that stands for it in JSON and in the message file.
macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $rule:ident = $name:literal,)+) => {
        /// The rule that decided about an answer.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Rule {
            $($(#[doc = $doc])+ $rule,)+
        }

        impl Rule {
            /// All rules.
            pub const ALL: &[Self] = &[$(Self::$rule),+];

            /// The word used in JSON output.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)+
                }
            }
        }
    };
}

rules! {
    /// It says what is accepted.
    Accepted = "accepted",
    /// It is right but for a slip.
    Slip = "slip",
    /// It is near.
    Near = "near",
    /// Too much differs.
    Other = "other",
    /// It is an accepted form letter for letter.
    Verbatim = "verbatim",
    /// Nothing was said.
    Blank = "blank",
    /// It is too long to be judged.
    TooLong = "too-long",

    /// It says the same words as an accepted form.
    SameWords = "same-words",
    /// A word was written as two, or two as one.
    SplitWord = "split-word",
    /// A word has another ending.
    OtherEnding = "other-ending",
    /// Some words of the answer are missing.
    MissingWords = "missing-words",
    /// Some words are too much.
    ExtraWords = "extra-words",
    /// Some words are too much that say nothing of their own.
    ExtraSmallWords = "extra-small-words",
    /// It is as near to another answer.
    Torn = "torn",
    /// The deck foresees it as wrong.
    Foreseen = "foreseen",
    /// It answers another card.
    OtherCard = "other-card",
    /// A word such as *not* is in one of both only.
    Negated = "negated",
    /// It offers a choice.
    OffersChoice = "offers-choice",
    /// A number or month is missing or too much.
    NumberDiffers = "number-differs",
    /// It has too many words to be compared.
    TooManyWords = "too-many-words",

    /// The surname fits, and no given name contradicts.
    NameFits = "name-fits",
    /// The surname is somebody else's too.
    SurnameShared = "surname-shared",
    /// A given name stands before a surname of which none is known.
    SurnameCompleted = "surname-completed",
    /// A given name may be another person's.
    GivenNameDoubtful = "given-name-doubtful",
    /// It is another name.
    OtherName = "other-name",

    /// It names the right option.
    OptionNamed = "option-named",
    /// It names another option, or none.
    OtherOption = "other-option",

    /// It is the date.
    SameDate = "same-date",
    /// It is the date, with a slip in the month's name.
    MonthSlip = "month-slip",
    /// The year has two digits only.
    ShortYear = "short-year",
    /// It is the date, less fine than asked.
    CoarserDate = "coarser-date",
    /// It is the date without its year.
    NoYear = "no-year",
    /// It is the date, with another day of the week than it has.
    OtherWeekday = "other-weekday",
    /// It is the date, but said to be only about then.
    OnlyAbout = "only-about",
    /// It is the date with day and month the other way round.
    OtherReading = "other-reading",
    /// It is one end of the span.
    OneEnd = "one-end",
    /// It is another date.
    OtherDate = "other-date",
    /// It is no date.
    NoDate = "no-date",

    /// It is the number.
    SameNumber = "same-number",
    /// The number is right, but words beside it are unknown.
    UnknownWords = "unknown-words",
    /// It is within twice the tolerance, but not within it.
    JustOutside = "just-outside",
    /// It is another number.
    OtherNumber = "other-number",
    /// It is no number.
    NoNumber = "no-number",

    /// It says whether the statement is true.
    SameTruth = "same-truth",
    /// It says the contrary.
    OtherTruth = "other-truth",
    /// It says neither.
    NoTruth = "no-truth",

    /// All items were named.
    AllItems = "all-items",
    /// Some items were named, or more than them.
    SomeItems = "some-items",
    /// No item was named, but one is near.
    NearItem = "near-item",
    /// No item was named.
    NoItem = "no-item",
    /// All items were named, in another order.
    OtherOrder = "other-order",
    /// Two neighbours changed places.
    Swapped = "swapped",
    /// Not every item was named once.
    NotAllPlaced = "not-all-placed",
    /// All pairs are right.
    AllPairs = "all-pairs",
    /// All pairs are right but one or two.
    MostPairs = "most-pairs",
    /// Too few pairs are right.
    FewPairs = "few-pairs",
    /// The whole sentence was typed, or the gap with the words beside it.
    WholeSentence = "whole-sentence",
}

impl Rule {
    /// The rule by which a date was judged, which its verdict and reason tell.
    pub(super) fn of_date(finding: &Finding) -> Self {
        match (finding.verdict, &finding.reason) {
            (_, Some(Reason::KnownWrong { .. })) => Self::Foreseen,
            (_, Some(Reason::ShortYear)) => Self::ShortYear,
            (_, Some(Reason::NotADate { .. })) => Self::NoDate,
            (_, Some(Reason::Coarser { .. })) => Self::CoarserDate,
            (_, Some(Reason::NoYear)) => Self::NoYear,
            (_, Some(Reason::OtherWeekday(_))) => Self::OtherWeekday,
            (_, Some(Reason::Hedged)) => Self::OnlyAbout,
            (_, Some(Reason::OtherReading { .. })) => Self::OtherReading,
            (_, Some(Reason::OneEnd { .. })) => Self::OneEnd,
            (Verdict::Right, _) => Self::SameDate,
            (Verdict::Typo, _) => Self::MonthSlip,
            (Verdict::Close, _) => Self::Near,
            (Verdict::Wrong | Verdict::Blank, _) => Self::OtherDate,
        }
    }

    /// The rule by which a number was judged, which its verdict and reason tell.
    pub(super) fn of_number(finding: &Finding) -> Self {
        match (finding.verdict, &finding.reason) {
            (_, Some(Reason::KnownWrong { .. })) => Self::Foreseen,
            (_, Some(Reason::UnknownWords { .. })) => Self::UnknownWords,
            (_, Some(Reason::NotANumber)) => Self::NoNumber,
            (_, Some(Reason::JustOutside)) => Self::JustOutside,
            (Verdict::Right, _) => Self::SameNumber,
            (Verdict::Typo, _) => Self::Slip,
            (Verdict::Close, _) => Self::Near,
            (Verdict::Wrong | Verdict::Blank, _) => Self::OtherNumber,
        }
    }
}
