//! From a choice of decks to the end of the last session over them.

use super::Stage;
use super::cards::Cards;
use super::pages::Reply;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::fitting::{Learning, ONE_LOOK};
use crate::cli::sitting::{Round, Sitting};
use crate::cli::table::{End, Table};
use crate::cli::wanted::Wanted;
use crate::domain::session::{Practice, Session};
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::text::when;
use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::{Ending, Hard, Hint, Page, Turn, draw_end};
use crate::world::Happening;

impl Stage {
    /// Studies decks that were chosen at home. What cannot be studied is told, and the person stays at home.
    pub(super) fn begin(&mut self, context: &Context<'_>, names: &[String]) -> Result<End, Failure> {
        match Sitting::begin(context, names, Wanted::default()) {
            Ok(Some((sitting, store))) => self.study(context, sitting, store),
            Ok(None) => Ok(End::Finished),
            Err(failure) => self.tell_failure(context, failure),
        }
    }

    /// Tells why something cannot be done with a deck; other failures end the program.
    pub(super) fn tell_failure(&mut self, context: &Context<'_>, failure: Failure) -> Result<End, Failure> {
        match failure {
            Failure::Bad { message, hint } => Ok(self.tell(context, message, &hint)),
            Failure::Found => {
                let title = context.words.say("deck-unusable");
                Ok(self.tell(context, title, ""))
            }
            other => Err(other),
        }
    }

    /// Shows what went wrong, with the faults of decks that were found on the way.
    fn tell(&mut self, context: &Context<'_>, title: String, hint: &str) -> End {
        let text = format!("{}\n{hint}", context.aside.take());
        match self.show_text(context, title, text.trim().to_owned()) {
            Reply::Interrupt => End::Interrupted,
            Reply::Confirm | Reply::Leave => End::Finished,
        }
    }

    /// Plays sessions over those decks for as long as the person wants more.
    pub(super) fn study(
        &mut self,
        context: &Context<'_>,
        mut sitting: Sitting,
        mut store: Store,
    ) -> Result<End, Failure> {
        let today = context.moment().day;
        let warnings = sitting.warnings(context, today);
        let mut round = match self.next(context, &sitting, today, true) {
            Ok(round) => round,
            Err(end) => return Ok(end),
        };
        while !round.items.is_empty() {
            let practice = (round.practice == Practice::Cram).then(|| context.words.say("schedule-stays"));
            let notice = warnings.iter().cloned().chain(practice).collect::<Vec<_>>().join(" ");
            let mut session = sitting.session(context, round, &store)?;
            let mut table = Table::new(&mut store, &mut sitting.chosen);
            let (mut end, mut hard) = self.play(context, &mut table, &mut session, &notice)?;
            let mut forgotten = table.into_forgotten();
            sitting.bring_up_to_date(&session);
            let mut today = context.moment().day;
            let mut learning = None;
            loop {
                if end == End::Interrupted || session.summary().answered == 0 {
                    return Ok(end);
                }
                let learning = match &mut learning {
                    Some(learning) => learning,
                    none => none.insert(Learning::begin(context, &store)?),
                };
                match self.end(context, &sitting, &session, &hard, (&mut store, learning), today)? {
                    Some(Turn::Undo) => {
                        let reworded = sitting.reworded(&session);
                        let table = Table::new(&mut store, &mut sitting.chosen);
                        let mut table = table.after_break(forgotten);
                        (end, hard) = self.resume(context, &mut table, &mut session, reworded)?;
                        forgotten = table.into_forgotten();
                        // The session may know less of its cards than the list of cards has changed since.
                        sitting = sitting.renewed(context, &store)?;
                        today = context.moment().day;
                    }
                    Some(Turn::Browse) => {
                        // One process opens the file once at a time.
                        drop(store);
                        let cards = Cards::of_chosen(context, &sitting.chosen)?;
                        if self.browse(context, cards)? == End::Interrupted {
                            return Ok(End::Interrupted);
                        }
                        store = context.open_store()?;
                        sitting = sitting.renewed(context, &store)?;
                    }
                    Some(Turn::Leave) => return Ok(End::Finished),
                    Some(_) => {
                        if learning.is_new {
                            sitting = sitting.renewed(context, &store)?;
                        }
                        break;
                    }
                    None => return Ok(End::Interrupted),
                }
            }
            round = match self.next(context, &sitting, today, false) {
                Ok(round) => round,
                Err(end) => return Ok(end),
            };
        }
        Ok(End::Finished)
    }

    /// What is asked next. Without anything due, more is offered; who asked for more just now gets new cards at once, and
    /// only practice is offered.
    fn next(
        &mut self,
        context: &Context<'_>,
        sitting: &Sitting,
        today: Day,
        is_first: bool,
    ) -> Result<Round, End> {
        let round = sitting.round(context, today);
        if !round.items.is_empty() {
            return Ok(round);
        }
        let more = sitting.more(context, today);
        if !is_first && (more.items.is_empty() || more.practice == Practice::Scheduled) {
            return Ok(more);
        }
        match self.offer(context, sitting, &more, today) {
            Reply::Confirm => Ok(more),
            Reply::Leave => Err(End::Finished),
            Reply::Interrupt => Err(End::Interrupted),
        }
    }

    /// Says that nothing is due, what waits and when the next card comes.
    fn offer(&mut self, context: &Context<'_>, sitting: &Sitting, more: &Round, today: Day) -> Reply {
        let words = &context.words;
        let outlook = sitting.outlook(today);
        let count = |id, count: u32| (count > 0).then(|| words.tell(id, &[("count", count.into())]));
        let next = outlook.next.map(|(day, count)| {
            words.tell("next-due", &[("count", count.into()), ("when", when(words, day, today).into())])
        });
        let lines = [
            count("over-limit", outlook.due),
            next,
            count("new-waiting", outlook.new),
            count("all-suspended", outlook.suspended),
        ];
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        let look = self.look(words);
        let count = [("count", more.items.len().into())];
        let more = (!more.items.is_empty()).then(|| match more.practice {
            Practice::Scheduled => words.tell("does-bring-more", &count),
            Practice::WhereDone | Practice::Cram => words.tell("does-practise", &count),
        });
        let more = more.and_then(|does| Hint::of(&look, Mode::Reading, Action::Confirm, does, 0));
        let keys = more.into_iter().chain(self.hint(words, Action::Leave, "does-go-home")).collect();
        let nothing = match outlook.due {
            0 => words.say(sitting.nothing(today)),
            _ => String::new(),
        };
        self.show(context, Page::new(nothing, lines.join("\n"), keys))
    }

    /// Shows what the session came to until the person goes on, leaves or wants to see its cards; nothing where the
    /// program is to end.
    fn end(
        &mut self,
        context: &Context<'_>,
        sitting: &Sitting,
        session: &Session,
        hard: &[Hard],
        (store, learning): (&mut Store, &mut Learning),
        today: Day,
    ) -> Result<Option<Turn>, Failure> {
        let (summary, outlook) = (session.summary(), sitting.outlook(today));
        // Only keys are asked of it: the end is drawn by its own.
        let mut page = Page::default();
        loop {
            learning.look(context, store)?;
            let patience = learning.goes_on().then_some(ONE_LOOK);
            let learnt = learning.told.as_deref();
            let ending = Ending { summary: &summary, outlook: &outlook, today, hard, learnt };
            let happening = self.wait_within(&context.words, patience, |look, area, buffer| {
                draw_end(&ending, look, area, buffer);
                None
            });
            match happening {
                Some(Happening::Key(key)) => match page.key(key, &self.look(&context.words)) {
                    Turn::Nothing | Turn::Moved => {}
                    turn => return Ok(Some(turn)),
                },
                Some(Happening::Interrupt) => return Ok(None),
                Some(Happening::Paste(_) | Happening::Pointer(_) | Happening::Resized) | None => {}
            }
        }
    }
}
