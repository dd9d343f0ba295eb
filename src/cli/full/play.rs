//! Plays a session on the screen: what happens becomes events, what the session says is shown.

use super::Stage;
use super::pages::Reply;
use crate::cli::commands::as_text;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::table::{End, Table, Told};
use crate::domain::grading::expected_with;
use crate::domain::model::{Card, CardRecord, LogRow};
use crate::domain::session::{Event, Screen, Session};
use crate::ui::line::{Face, Look};
use crate::ui::text::Paint;
use crate::ui::tui::Hard;
use crate::ui::tui::session::{Command, SessionFace, Wish};
use crate::world::Happening;

impl Stage {
    /// Plays the session to its end; tells how it ended and which questions were hard. The notice stands at the first.
    pub(super) fn play(
        &mut self,
        context: &Context<'_>,
        table: &mut Table<'_>,
        session: &mut Session,
        notice: &str,
    ) -> Result<(End, Vec<Hard>), Failure> {
        let mut face = SessionFace::new(table.titles(&context.settings.lang(None)));
        face.turn(&session.screen());
        face.notice(notice.to_owned());
        let mut end = End::Finished;
        while !matches!(session.screen(), Screen::Over(_)) {
            let happening = self
                .wait(&context.words, |look, area, buffer| face.draw(&session.screen(), look, area, buffer));
            let reply = match happening {
                Happening::Key(key) => {
                    let wish = face.key(&session.screen(), key, &self.look(&context.words));
                    self.grant(context, table, session, &mut face, wish)?
                }
                Happening::Paste(text) => {
                    face.paste(&text);
                    Reply::Confirm
                }
                Happening::Resized => Reply::Confirm,
                Happening::Interrupt => Reply::Interrupt,
            };
            if reply == Reply::Interrupt {
                table.carry_out(context, session, Event::Leave)?;
                end = End::Interrupted;
            }
        }
        let lang = context.settings.lang(None);
        let hard = table.hard(session).into_iter().map(|card| Hard {
            question: card.note.question.pick(&lang).clone(),
            answer: expected_with(&card.note.answer, &lang, context.settings.months().value),
        });
        Ok((end, hard.collect()))
    }

    fn grant(
        &mut self,
        context: &Context<'_>,
        table: &mut Table<'_>,
        session: &mut Session,
        face: &mut SessionFace,
        wish: Wish,
    ) -> Result<Reply, Failure> {
        match wish {
            Wish::Session(event) => self.pass_on(context, table, session, face, event),
            Wish::Command(Command::Edit) => self.edit(context, table, session, face),
            Wish::Command(Command::Info) => {
                let Some(card) = card(session) else { return Ok(Reply::Confirm) };
                let (record, rows) = table.standing(&card)?;
                inform(context, face, &card, &record, &rows);
                Ok(Reply::Confirm)
            }
            Wish::Nothing | Wish::Redraw => Ok(Reply::Confirm),
            Wish::Command(Command::Stop) => {
                Ok(if self.screen.stop().is_ok() { Reply::Confirm } else { Reply::Interrupt })
            }
        }
    }

    /// Gives an event to the session and shows what it says; an answer that is insisted on may be accepted.
    fn pass_on(
        &mut self,
        context: &Context<'_>,
        table: &mut Table<'_>,
        session: &mut Session,
        face: &mut SessionFace,
        event: Event,
    ) -> Result<Reply, Failure> {
        let overruled =
            (event == Event::Overrule).then(|| sentence(&line_face(context).overrule(&session.screen())));
        let told = table.carry_out(context, session, event)?;
        if told.iter().all(Told::turns) {
            face.turn(&session.screen());
        }
        if let Some(text) = overruled {
            face.notice(text);
        }
        for told in &told {
            let text = spoken(context, told);
            if matches!(told, Told::Hint(_)) { face.hint(text) } else { face.notice(text) }
        }
        let Some(insistence) = table.insistence(session)? else { return Ok(Reply::Confirm) };
        let reply = self.ask(context, &insistence);
        if reply == Reply::Confirm {
            face.notice(insistence.accept(context));
        }
        Ok(reply)
    }
}

/// The card on show.
pub(super) fn card(session: &Session) -> Option<Card> {
    match session.screen() {
        Screen::Question(question) => Some(question.card.clone()),
        Screen::Verdict(verdict) => Some(verdict.question.card.clone()),
        Screen::Saving | Screen::Over(_) => None,
    }
}

/// Shows where the card stands and how it was answered.
pub(super) fn inform(
    context: &Context<'_>,
    face: &mut SessionFace,
    card: &Card,
    record: &CardRecord,
    rows: &[LogRow],
) {
    let lang = context.settings.lang(Some(&card.deck));
    let text = as_text(context, &lang, plain(), card, record, rows);
    face.inform(text.lines().map(str::to_owned).collect());
}

pub(super) fn spoken(context: &Context<'_>, told: &Told) -> String {
    let face = line_face(context);
    sentence(&match told {
        Told::Hint(hint) => face.hint(hint),
        Told::Refused(refusal) => face.refuse(*refusal),
        Told::TakenBack => face.taken_back(),
        Told::Noted(change) => face.noted(change),
    })
}

/// The sentences of line mode are those of the full screen too, unpainted and in one piece.
fn line_face<'a>(context: &'a Context<'_>) -> Face<'a> {
    Face::new(&context.words, plain(), true)
}

fn plain() -> Look {
    Look { paint: Paint::new(false), width: None }
}

fn sentence(line: &str) -> String {
    line.trim_end().to_owned()
}
