# The program's sentences in English. One message an idea; a number chooses the plural form.

language-name = English
language-direction = ltr
comma = { ", " }
quoted = “{ $text }”

## Numbers, days, durations

cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
interval-today = today
interval-practice = as it was
interval-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
interval-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
interval-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
apart-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
apart-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
apart-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
when-today = today
when-tomorrow = tomorrow
when-later = on { $date } (in { $days } days)
when-far = on { $date }
date = { $day } { $month } { $year }
date-near = { $day } { $month }
date-far = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min { $seconds } s
duration-hours = { $hours } h { $minutes } min

## A question

position = { $position } of { $total }
position-again = { $position } of { $total } · once more
position-new = { $position } of { $total } · new
position-flagged = { $position } · flagged
position-timed = { $time } · { $position }
commands-hint = Type your answer and press Enter. “:?” shows what else you can do.
ask-text = Answer in a word or a few.
ask-person = Answer with a name; the family name is enough.
ask-date-day = Answer with a date, such as 21 July 1969.
ask-date-month = Answer with a month and a year, such as July 1969.
ask-date-year = Answer with a year, such as 1969.
ask-date-season = Answer with a season and a year, such as spring 1969.
ask-date-decade = Answer with a decade, such as the 1960s.
ask-date-span = Answer from when to when, such as 16–24 July 1969.
ask-number = Answer with a number.
ask-number-unit = Answer with a number ({ $unit }).
ask-choice = Answer with the number of the right one.
ask-several = { $count } of these are right. Answer with their numbers, blanks between.
ask-truth = True or false? Answer “t” or “f”.
ask-list = Name all { $count }, with commas between them.
ask-list-ordered = Name all { $count } in the right order, with commas between them.
ask-order = Type the numbers in the right order, such as 3 1 2.
ask-match = Say which letter belongs to each number, such as 1c 2a 3b.
ask-gap = Say what stands in the gap.
ask-gaps = Say what stands in the gaps, with commas between.
ask-flip = Think of the answer, then press Enter to see it.

hint-letters = It begins: { $letters }
hint-first = First comes: { $item }
hint-next = Then comes: { $item }
hint-without = Ruled out: { $options }
hint-pair = { $left } goes with: { $right }
hint-date = It was in { $date }
hint-date-began = It began in { $date }
hint-date-about = It was about { $date }
hint-digits = { $count ->
    [one] It has { $count } digit.
   *[other] It has { $count } digits.
}

## A verdict

verdict-right = Right.
verdict-typo = Right, but for the spelling.
verdict-close = Close, but not quite.
verdict-wrong = Not right.
verdict-blank = No answer.
verdict-flip = The answer:
answer-is = Answer: { $answer }
answer-below = Answer:
difference = Letters: { $diff } (+ is missing, - is too much)
near-missing = { $diff } ([+…] is missing)
near-extra = { $diff } ([-…] is too much)
near-both = { $diff } ([+…] is missing, [-…] is too much)
near-reading = Read as { $date }. Is that the order of day and month that you meant?
near-swapped = Two neighbours stand the wrong way round.
another-try = One more try. Enter alone shows the answer.
schedule-stays = Practice: the schedule stays as it is.
count-it = Did you mean the same? “o” counts it as right.
reason-other-card = That is the answer to another question of this deck.
reason-coarser-day = { $said ->
    [span] It is one of those days; which one?
    [month] The month is right; which day?
    [season] The season is right; which month and day?
    [year] The year is right; which month and day?
   *[decade] The decade is right; which year, month and day?
}
reason-coarser-month = { $said ->
    [season] The season is right; which month?
    [year] The year is right; which month?
   *[decade] The decade is right; which year and month?
}
reason-coarser-year = The decade is right; which year?
reason-read-as = Read as { $date }.
reason-no-date-day = That could not be read as a date; write it like 21 July 1969.
reason-no-date-month = That could not be read as a date; write it like July 1969.
reason-no-date-year = That could not be read as a date; write it like 1969.
reason-short-year = Right so far, but write the year in full.
reason-no-number = That could not be read as a number.
reason-unknown-words = The number is right, but what is meant by “{ $words }”?
reason-items = Named: { $right } of { $of }.
reason-missing = Missing: { $items }
reason-extra = Not among them: { $items }
reason-other-order = All are there, but in another order.
reason-swapped = “{ $first }” comes before “{ $second }”.
reason-pairs = Pairs found: { $right } of { $of }.
reason-coarser-season = { $said ->
    [year] The year is right; which season?
   *[decade] The decade is right; which season of which year?
}
reason-coarser-span = { $said ->
    [month] The month is right; from which day to which?
    [season] The season is right; from when to when?
    [year] The year is right; from when to when?
   *[decade] The decade is right; from when to when?
}
reason-read-as-off = Read as { $date }: { $off }.
off-day = { $count ->
    [one] a day
   *[other] { $count } days
} too { $side }
off-month = { $count ->
    [one] a month
   *[other] { $count } months
} too { $side }
off-year = { $count ->
    [one] a year
   *[other] { $count } years
} too { $side }
reason-no-date-season = That could not be read as a season; write it like spring 1969.
reason-no-date-decade = That could not be read as a decade; write it like the 1960s.
reason-no-date-span = That does not say from when to when; write it like 16–24 July 1969.
reason-no-year = The day and the month are right; which year?
reason-hedged = The date is right, and exact: leave out “about”.
reason-other-weekday = The date is right, but that was a { $weekday }.
reason-other-reading = Read as { $read }; did you mean { $other }?
reason-only-first = That is when it began; until when?
reason-only-last = That is when it ended; from when?
reason-near-number = Near, but digits count.
reason-just-outside = Near, but a little too far off.
timeline-before = Before it: { $event } ({ $date }, { $apart })
timeline-after = After it: { $event } ({ $date }, { $apart })
source = Source: { $source }

## How a verdict came about

explain-read = Read as: { $text }
explain-counted = What counts of it: { $text }
explain-surname = Read as the surname: { $surname }
explain-name = Read as the surname: { $surname }, and before it: { $givens }
explain-date = Read as the date: { $date }
explain-no-date = Read as no date.
explain-number = Read as the number: { $number }
explain-no-number = Read as no number.
explain-true = Read as: true
explain-false = Read as: false
explain-no-truth = Read as neither true nor false.
explain-nearest = Nearest accepted form: { $form }
explain-same = { $word }: the same
explain-missing = { $word }: missing
explain-extra = { $word }: too much
explain-word = { $typed } for { $expected }: { $ground }: { $level }
explain-givens = Before the surname, { $typed } for { $expected }: { $level }
explain-item-same = { $item }: named
explain-item-other = { $item }: “{ $typed }”: { $level }
explain-item-missing = { $item }: missing
explain-item-extra = “{ $item }”: not among them
explain-rule = Rule: { $rule }
explain-strict = Judged strictly: a slip is only close.
explain-lenient = Judged leniently: that passes as a slip does.
explain-rating = Suggested rating: { $rating }

level-same = the same
level-slip = a slip
level-near = may be another word
level-different = another word

ground-same = the same letters
ground-and = the same but for an “and” in it
ground-exact = numbers and months are exact
ground-length = no slip in words so short or so long
ground-script = another alphabet, or a digit
ground-start = another first letter
ground-sound = sounds alike
ground-plural = singular and plural
ground-ending = another ending
ground-opposite = told apart on purpose
ground-letters = { $off ->
    [one] { $off } letter off
   *[other] { $off } letters off
}, { $allowed } allowed

rule-accepted = It says what is accepted.
rule-slip = It is right but for a slip.
rule-near = It is near, but to be confirmed.
rule-other = Too much differs from every accepted form.
rule-verbatim = It is an accepted form to the letter.
rule-blank = Nothing was said.
rule-too-long = It is too long to be judged.
rule-same-words = It has the words of an accepted form; case, accents, signs and small words do not count.
rule-split-word = It is right but for a word written as two, or two as one.
rule-other-ending = A word has another ending, which may make it another word.
rule-missing-words = What is there is right, but words are missing.
rule-extra-words = The right words are there, and others besides.
rule-extra-small-words = The right words are there, and small ones besides that change nothing.
rule-torn = It is at least as near to another answer.
rule-foreseen = The deck foresees it as a wrong answer.
rule-other-card = It is the answer to another card of the deck.
rule-negated = A word such as “not” stands in one of the two only.
rule-offers-choice = It offers a choice, with a word such as “or”.
rule-number-differs = A number or a month is missing, too much or another one.
rule-too-many-words = It has too many words for slips to be looked for.
rule-name-fits = The surname is right, and no other name contradicts it.
rule-surname-shared = The surname is right, but somebody else in the deck has it too.
rule-surname-completed = The surname is right; the deck knows no given name to hold against the one that was typed.
rule-given-name-doubtful = The surname is right, but what stands beside it may be somebody else's.
rule-other-name = The surname or a name before it is another one.
rule-option-named = It names the right option and no other.
rule-other-option = It names another option, several or none.
rule-same-date = It is the date, as fine as asked or finer.
rule-month-slip = It is the date, with a slip in its letters.
rule-short-year = It is the date, but the year has two digits only.
rule-coarser-date = It is the date, but less fine than asked.
rule-no-year = It is the date without its year.
rule-other-weekday = It is the date, but not the day of the week.
rule-only-about = It is the date, but said to be only about then.
rule-other-reading = It would be the date with day and month the other way round.
rule-one-end = It is one end of the span.
rule-other-date = It is another date.
rule-no-date = It could not be read as a date.
rule-same-number = It is the number, within the tolerance of the card.
rule-unknown-words = The number is right, but words beside it belong neither to its unit nor to the question.
rule-just-outside = It is within twice the tolerance of the card, but not within it.
rule-other-number = It is another number; no digit may be off.
rule-no-number = It could not be read as one number.
rule-same-truth = It says what is so.
rule-other-truth = It says the contrary.
rule-no-truth = It says neither true nor false.
rule-all-items = All items are there.
rule-some-items = Items are missing, or others are named besides.
rule-near-item = No item is named, but one is near.
rule-no-item = No item is named.
rule-other-order = All are there, but in another order.
rule-swapped = Two neighbours changed places, the rest is right.
rule-not-all-placed = Not every item is named once.
rule-all-pairs = All pairs are right.
rule-most-pairs = All pairs are right but one or two.
rule-few-pairs = Too few pairs are right.
rule-whole-sentence = It is the whole sentence, or the gap with the words beside it.

## A rating

overruled-right = Counted as right.
overruled-wrong = Counted as not right.

accept-offer = You have counted “{ $typed }” as right { $count } times. Accept it from now on?
prompt-accept = y = yes, Enter = no
accepted = Accepted from now on. Written to { $path }

rating-again = again
rating-hard = hard
rating-good = good
rating-easy = easy
choice-of-practice = { $number } { $rating }
choice-of-rating = { $number } { $rating }: { $interval }
prompt-rating = Enter = { $rating }
refuse-rating = Type 1, 2, 3 or 4, or just Enter. “?” shows what each does.
refuse-option = Type the number of an option, 1 to { $count }.
refuse-options = Type numbers of options, 1 to { $count }, each once, such as 1 3.
refuse-order = Type all { $count } numbers, each once.
refuse-pairs = Type a letter for each of the { $count } numbers, each letter once.
refuse-truth = Type “t” for true or “f” for false.
refuse-hint = There is no hint for this kind of question.
refuse-more-hints = There is no further hint.
refuse-undo = There is nothing to take back in this session.
refuse-command = “{ $command }” is not a command. “:?” shows them.
taken-back = Taken back.
buried = Set aside until tomorrow.
suspended-now = Suspended: it is not asked until “quiz unsuspend”.
flagged = Flagged.
unflagged = The flag is taken off.

## Help in a session

help-answer =
    Type your answer and press Enter. Enter alone means that you do not know.
      :h   a hint
      :u   take back the last rating, or what was set aside or flagged last
      :b   set the card aside until tomorrow
      :!   suspend the card: it is not asked until you take it back
      :f   flag the card, or take the flag off
      :q   stop; everything is saved
      :?   this help
help-flip =
    Press Enter to see the answer, then say how well you knew it.
      :u   take back the last rating, or what was set aside or flagged last
      :b   set the card aside until tomorrow
      :!   suspend the card: it is not asked until you take it back
      :f   flag the card, or take the flag off
      :q   stop; everything is saved
      :?   this help
help-rating =
    How well did you know it? The longer you will remember it, the later it comes back.
      Enter  take the suggestion
      1      again: not known, comes once more today
      2      hard: known with effort
      3      good: known
      4      easy: known at once
      o      the verdict is mistaken: count right as wrong, wrong as right (after a hint: as hard)
      u      take back the last rating, or what was set aside or flagged last
      b      take the suggestion and set the card aside until tomorrow
      !      take the suggestion and suspend the card: it is not asked until you take it back
      f      flag the card, or take the flag off
      q      stop; everything is saved

## The end of a session

summary = { $cards ->
    [one] { $cards } card answered, { $right } right at the first try ({ $percent }%), in { $time }.
   *[other] { $cards } cards answered, { $right } right at the first try ({ $percent }%), in { $time }.
}
summary-none = No card answered.
summary-left = { $count ->
    [one] { $count } card of today is left.
   *[other] { $count } cards of today are left.
}
next-due = { $count ->
    [one] { $count } card comes back { $when }.
   *[other] { $count } cards come back { $when }.
}
saved = Everything is saved.

## When there is nothing to ask

nothing-due = Nothing is due now.
failed-none = Nothing was answered wrong today.
over-limit = { $count ->
    [one] { $count } card is due beyond today's limit; “--reviews N” raises it.
   *[other] { $count } cards are due beyond today's limit; “--reviews N” raises it.
}
all-suspended = { $count ->
    [one] { $count } card is suspended.
   *[other] { $count } cards are suspended.
}
all-buried = { $count ->
    [one] { $count } card is set aside until tomorrow.
   *[other] { $count } cards are set aside until tomorrow.
}
backlog-waits = { $count ->
    [one] { $count } card waits from days that have passed.
   *[other] { $count } cards wait from days that have passed.
}
backlog-plan = { $more } a day more { $days ->
    [one] clears them in { $days } day.
   *[other] clears them in { $days } days.
}
backlog-full = The daily limit has no room for more; “--reviews N” raises it.
clock-behind = The clock is behind your last review, which was on { $date }. Is it set right? Until that date no time counts as passed. “quiz doctor” lists what is dated after today.
lang-missing = { $deck } has no questions in “{ $lang }”; they are asked in the language they have.
deck-unknown = The settings name the deck { $deck }, but there is none.
deck-gone = { $deck } is not here any more; its progress is kept.
new-waiting = { $count ->
    [one] { $count } new card waits beyond today's limit; “--new N” raises it.
   *[other] { $count } new cards wait beyond today's limit; “--new N” raises it.
}
prompt-edit-again = Enter = edit again, q = leave it so
prompt-practise = { $count ->
    [one] Enter = { $count } card for practice, q = no
   *[other] Enter = { $count } cards for practice, q = no
}
prompt-more = { $count ->
    [one] Enter = { $count } more new card now, q = no
   *[other] Enter = { $count } more new cards now, q = no
}
nothing-started = No deck has been started yet. These are here:
deck-line = { $deck }  { $title } ({ $cards })
decks-more = { $count ->
    [one] and { $count } more: “quiz decks” shows all
   *[other] and { $count } more: “quiz decks” shows all
}
start-a-deck = Start one with: quiz --deck { $deck }

## Decks

group-section = The essay, part by part
group-across = Across the essay
group-optional = Optional
group-other = Other decks
count-due = { $count } due
count-new = { $count } new
count-suspended = { $count } suspended
deck-started = started
deck-yours = yours
deck-shadows = yours, in place of the bundled deck
deck-faults = { $count ->
    [one] { $count } fault. See: quiz check { $deck }
   *[other] { $count } faults. See: quiz check { $deck }
}
deck-written = Written to { $path }
deck-copied = Copied the bundled deck to { $path }; from now on that copy is yours and is used instead.
edited-faulty = Cards with faults are left out until they are mended.
edited-clean = No faults.
deck-next = Edit it with “quiz edit { $deck }”, study it with “quiz --deck { $deck }”.
card-added = Added { $card } to { $path }
ids-written = { $count ->
    [one] { $path }: wrote { $count } id.
   *[other] { $path }: wrote { $count } ids.
}
decks-count = { $count ->
    [one] { $count } deck
   *[other] { $count } decks
}
check-clean = { $decks }, { $cards }: no faults.
check-found = { $decks }, { $cards }: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.

## Searching

search-found = { $count ->
    [one] { $count } card found.
   *[other] { $count } cards found.
}
search-more = { $found } cards found, { $more } more than are shown; “-n { $limit }” shows all.
search-none = No card has “{ $words }”.
search-hint = Try fewer words, or only how they begin. “quiz cards” lists all cards.

## Cards

kind-text = words
kind-person = person
kind-date = date
kind-number = number
kind-choice = choice
kind-truth = true or false
kind-list = list
kind-order = order
kind-match = pairs
kind-cloze = gaps
kind-flip = flip
card-new = Not asked yet.
card-stands = Comes back { $when }. Chance that you know it today: { $percent }%.
card-overdue = Due since { $date }. Chance that you know it today: { $percent }%.
card-memory = Reviews: { $reps }, forgotten: { $lapses }, stability: { $stability } days, difficulty: { $difficulty } of 10.
card-suspended = Suspended: it is not asked.
card-buried = Set aside until tomorrow.
card-flagged = Flagged.
flagged-none = No card is flagged.
filter-none = No card is meant by what you asked for.
leech-none = No card is forgotten again and again.
leech = You have forgotten { $card } { $count ->
    [one] { $count } time
   *[other] { $count } times
} after you had known it.
leech-confused = { $count ->
    [one] Once you answered “{ $typed }”
   *[other] { $count } times you answered “{ $typed }”
}, which answers another card, { $card }: “{ $question }” – { $answer }. Look at the two side by side.
leech-advice = Tie its answer to a picture, a story or something you know well, or let the card ask for less at once.
leech-suspended = It is suspended now; “quiz unsuspend { $card }” takes it back.
card-reworded = The card was reworded since you last answered it.
card-review = { $day }: { $rating }, “{ $typed }”, next: { $interval }
card-review-revoked = { $day }: { $rating }, “{ $typed }” (taken back)
card-set-due = { $day }: given another day, { $due }
card-set-due-revoked = { $day }: given another day, { $due } (taken back)
card-reset = { $day }: made new again
card-reset-revoked = { $day }: made new again (taken back)
given-day-new = { $card } was not asked yet, so it has no day that could be moved.
given-day-question = { $count ->
    [one] { $count } card is to come back { $when }. Go on?
   *[other] { $count } cards are to come back { $when }. Go on?
}
given-day-done = { $count ->
    [one] { $count } card comes back { $when }.
   *[other] { $count } cards come back { $when }.
} “quiz undo{ $steps }” takes that back.
reset-new = { $card } is new already.
reset-question = { $count ->
    [one] { $count } card is to be new again.
   *[other] { $count } cards are to be new again.
} Answers so far stay in the log, but count no more. Go on?
reset-done = { $count ->
    [one] { $count } card is new again.
   *[other] { $count } cards are new again.
} “quiz undo{ $steps }” takes that back.
move-ahead = { $card } has an answer that is dated after today and would count more; “quiz doctor” says how to take it back.
moves-none = No card was asked yet: nothing is to be changed.
suspended = { $card } is suspended and will not be asked.
unsuspended = { $card } will be asked again.
suspend-already = { $card } is suspended already.
unsuspend-already = { $card } is not suspended.

## Why a card comes back when it does

why-new = Not asked yet: it has no day, and comes when its turn among the new cards comes.
why-answered = You last answered it on { $day }: “{ $typed }”, rated { $rating }.
why-rated = You last answered it on { $day }, rated { $rating }.
why-first = That was the first time, so nothing was known of your memory of it.
why-begun = It starts with a stability of { $stability } days and a difficulty of { $difficulty } of 10.
why-known = { $days ->
    [0] That was on the same day as the answer before, so it counts as still known.
    [one] That was { $days } day after the answer before, of { $day }. The chance that you still knew it was { $percent }%.
   *[other] That was { $days } days after the answer before, of { $day }. The chance that you still knew it was { $percent }%.
}
why-changed = The answer took its stability from { $before } to { $stability } days and its difficulty from { $harder } to { $difficulty } of 10.
why-guess = You chose among { $count }, and a right choice may be a guess: that you knew it is { $percent }% likely, and only so much of the gain counts.
why-again = It was not known, so it comes once more the same day, until it is once right.
why-asked = The chance falls to the { $percent }% that you want after { $days } days; in whole days { $count }.
why-one-day = A card that was known waits at least a day.
why-waited = { $days ->
    [one] It waited { $days } day last time, and less would not fit, so it is { $count } now.
   *[other] It waited { $days } days last time, and less would not fit, so it is { $count } now.
}
why-order = { $days ->
    [one] “{ $rating }” would give { $days } day, so this rating gives at least { $count }.
   *[other] “{ $rating }” would give { $days } days, so this rating gives at least { $count }.
}
why-longest = No card waits longer than { $count } days.
why-spread = From { $first } to { $last } days are as good, so that cards learnt together do not come back together; this one got { $count }.
why-otherwise = It was given { $count ->
    [one] { $count } day
   *[other] { $count } days
} all the same: other settings held then, or its day was moved off a day that was kept free.
why-learnt-since = It was given { $count ->
    [one] { $count } day
   *[other] { $count } days
} by what was known of your memory then; the numbers above are what quiz has learnt since. “quiz reschedule” gives new days.
why-set-due = On { $day } you gave it another day, { $due }.
why-reset = On { $day } you made it new again: it has no day, and comes when its turn among the new cards comes.
why-due = So it comes back { $day }.
why-overdue = So it has been due since { $day }.

## Progress

due-none = No deck has been started yet.
log-empty = No answers yet.
log-taken-back = taken back
due-count = { $due ->
    [one] { $due } card to review and { $new } new { $when }.
   *[other] { $due } cards to review and { $new } new { $when }.
}
due-ahead = { $count ->
    [one] { $count } card before its day.
   *[other] { $count } cards before their day.
}
due-cram = { $count ->
    [one] { $count } card for practice.
   *[other] { $count } cards for practice.
}
forecast-title = { $days ->
    [one] Cards on the next day. ░ is what new cards add.
   *[other] Cards on each of the next { $days } days. ░ is what new cards add.
}
forecast-title-steps = Cards a day over the next { $days } days, a line for { $step } of them. ░ is what new cards add.
forecast-day = { $cards } · { $minutes } min
forecast-with = With new cards: { $cards } a day, { $minutes } min; at most { $most }, on { $date }. At the end about { $known } known.
forecast-without = Without: { $cards } a day, { $minutes } min; at most { $most }, on { $date }. At the end about { $known } known.
forecast-price = What other retentions cost, with new cards, and how many cards you would know at the end:
price-retention = retention
price-cards = a day
price-minutes = min
price-known = known
price-number = { $number }
exam-line = Exam in { $deck } { $when }: { $cards ->
    [one] { $cards } card today
   *[other] { $cards } cards today
}; on the day you would know about { $known } of 100 ({ $least }–{ $most }).
exam-line-today = Exam in { $deck } today: you know about { $known } of 100 cards ({ $least }–{ $most }).
exam-short = Exam in { $deck } { $days ->
    [one] tomorrow
   *[other] in { $days } days
}: { $cards ->
    [one] { $cards } card
   *[other] { $cards } cards
} today, { $known } of 100 expected.
exam-lines-more = { $count ->
    [one] “quiz exam” tells of { $count } more exam.
   *[other] “quiz exam” tells of { $count } more exams.
}
exam-day = The exam in { $deck } is { $when }. At most { $count ->
    [one] { $count } card
   *[other] { $count } cards
} a day are planned for it.
exam-maintain = Until { $start } cards come when they are due, and new ones so that you see all in time. From then on every card comes once more that you might not know on the day, the shaky ones last.
exam-sweep = Every card comes once more that you might not know on the day, the shaky ones last.
exam-part = Today: { $reviews ->
    [one] { $reviews } card to review
   *[other] { $reviews } cards to review
} and { $new } new.
exam-load = Until then about { $answers } answers a day, { $minutes } min; at most { $most }, on { $date }.
exam-expected = On the day you would know about { $known } of 100 cards, four times in five { $least } to { $most }.
exam-minutes = With ten minutes more a day about { $more } of 100, with ten minutes less { $less }.
exam-minutes-more = With ten minutes more a day about { $more } of 100.
exam-missed = Days that you miss are dealt out over those that are left.
exam-empty = The deck has no card that could be learnt for it.
exam-none = No exam is planned. “quiz exam DECK DATE” plans one.
exam-none-of = No exam in { $deck } is planned.
exam-removed = The exam in { $deck } is called off: its cards come as they did before.
exam-deck-gone = There is an exam in { $deck }, but the deck cannot be read now.
exam-past = { $deck }, { $date }: on the eve about { $known } of 100 were expected ({ $least }–{ $most }).
exam-past-gone = { $deck }, { $date }: over. The deck cannot be read now.
exam-past-right = Asked that day: { $right } of { $cards } right at once.
optimized = { $count ->
    [one] quiz has learnt from { $count } answer how fast you forget.
   *[other] quiz has learnt from { $count } answers how fast you forget.
}
optimize-tried = { $newest ->
    [one] { $count } answers tell how fast you forget. Each way of foretelling was tried on the newest of them.
   *[other] { $count } answers tell how fast you forget. Each way of foretelling was tried on the newest { $newest } of them.
}
optimize-way = { $way }: { $loss }
optimize-current = as it is now
optimize-published = as for most people
optimize-five = five numbers learnt from your answers
optimize-trained = all numbers learnt from your answers
optimize-learnt = What was learnt foretells those better: { $after } instead of { $before }, where 0 would be always right. Days given from now on follow it; “quiz reschedule” gives new days to the cards you have.
optimize-would = What would be learnt foretells those better: { $after } instead of { $before }, where 0 would be always right. Nothing was changed.
optimize-kept = Nothing foretells those clearly better than what is known already: all stays as it is.
optimize-too-few = There are too few answers to learn from: it takes { $least } that came a day or more after another to the same card.
optimize-stopped = Stopped. All stays as it was.
optimize-reset = Days given from now on follow what is true of most people. “quiz optimize” learns from your answers again.
optimize-reset-already = Nothing was learnt that could be forgotten: days follow what is true of most people.
reschedule-done = { $count ->
    [one] { $count } card has a new day.
   *[other] { $count } cards have a new day.
} Sooner: { $sooner } ({ $today } of them today), later: { $later }. “quiz undo{ $steps }” takes that back.
reschedule-would = { $count ->
    [one] { $count } card would get a new day.
   *[other] { $count } cards would get a new day.
} Sooner: { $sooner } ({ $today } of them today), later: { $later }. Nothing was changed.
reschedule-none = Every card has a day that fits already.
undone = Taken back: { $change }.
redone = Brought back: { $change }.
nothing-to-undo = There is nothing to take back.
nothing-to-redo = There is nothing to bring back.
change-review = the rating “{ $rating }” of { $card } on { $day }
change-suspend = { $card } suspended on { $day }
change-unsuspend = { $card } unsuspended on { $day }
change-bury = { $card } set aside for the day on { $day }
change-flag = { $card } flagged on { $day }
change-unflag = the flag of { $card } taken off on { $day }
change-set-due = { $card } given another day on { $day }: { $due }
change-reset = { $card } made new again on { $day }
doctor-none = There is no progress file yet. It will be { $path }
doctor-sound = { $path } is sound: { $rows }, { $cards }, and every record is what the log says.
rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
doctor-differs = { $path }: { $count ->
    [one] { $count } record is not what the log says.
   *[other] { $count } records are not what the log says.
}
doctor-ahead = { $count ->
    [one] { $count } row is dated after today: the clock was ahead, and its card comes too late.
   *[other] { $count } rows are dated after today: the clock was ahead, and their cards come too late.
} “quiz undo { $row }” takes one back.
doctor-mend = Make the records anew with “quiz doctor --fix”; no answer is lost.
doctor-damaged = { $path } is damaged: { $fault }
doctor-restore = Keep a copy of it as it is, then put a backup in its place.
doctor-mended = The records of { $path } were made anew from its log.

# What the terminal says of itself, and how text from right to left gets to it.
terminal-unasked = The terminal is not asked: nobody types or reads here, or it draws nothing but letters.
terminal-silent = The terminal did not answer within 250 milliseconds.
terminal-unsaid = it does not say
terminal-name = Name: { $value }
terminal-kind = Kind: { $value }
terminal-mode = Mode 8, which turns text: { $value }
terminal-font = Font: { $value }
terminal-variables = Variables: { $value }
terminal-full-screen = Full screen: { $how }
terminal-lines = Line by line: { $how }
terminal-switched = Written to the terminal: { $enter } at the beginning, { $leave } at the end.
terminal-choose = Which of these reads right? Where it is not the one above, write its line into the config (“quiz config edit”).
terminal-option = { $number }: { $setting }
terminal-sample = أزمة الصواريخ (الكوبية) عام 1962
terminal-wait = Press Enter to see the next.
turned-app = quiz joins Arabic letters and puts them in order.
turned-terminal = the terminal joins Arabic letters and puts them in order.
turned-off = Arabic stays as it is written.
because-elsewhere = This is no terminal: what is piped or kept is plain text.
because-wished = You said so: { $setting }.
because-bare = TERM says that this terminal draws nothing but letters.
because-tmux-in-vte = This is tmux in a terminal that turns text, and a mark in each row keeps it from that.
because-tmux-in-konsole = This is tmux in Konsole, which turns text and cannot be told not to from within tmux.
because-multiplexer = This is tmux or screen in a terminal that turns nothing, as far as can be seen.
because-standard = The terminal turns text, says so, and can be told not to; left alone it does so well only line by line.
because-stubborn = The terminal turns text, and goes on when it is told not to.
because-vte = VTE_VERSION says that the terminal turns text and can be told not to; left alone it does so well only line by line.
because-konsole = This is Konsole, which turns text and can be told not to; left alone it does so well only line by line.
because-mlterm = This is mlterm, which turns text and can be told not to; left alone it does so well only line by line.
because-kitty = This is kitty, which turns each word but not the order of words, and is given words that come out right.
because-kitty-forced = This is kitty, which turns nothing, as your settings say.
because-apple = This is Terminal of macOS, which turns whole rows and cannot be told not to.
because-xterm = This is xterm, which turns nothing.
because-other = Nothing says that this terminal turns text.

## Settings

config-path = Settings: { $path }
config-missing = There is no such file yet. “quiz config edit” writes one with every key in it.
config-faulty = Until these faults are gone, quiz does nothing else.
config-rest = Colours and keys that are not listed are those that come with the program.
from-flag = flag
from-environment = environment
from-section = config, [deck.{ $deck }]
from-config = config
from-header = deck
from-other = as { $key }
from-locale = locale
from-default = default

## Generating decks

generate-new = new      { $path }
generate-changed = changed  { $path }
generate-gone = deleted  { $path }
generate-would-be-new = missing  { $path }
generate-would-change = differs  { $path }
generate-would-go = left over  { $path }
generate-same = { $decks }, { $cards }: as the facts give them.
generate-done = { $decks }, { $cards } made.
generate-stale = { $decks }, { $cards } in the facts; the files above differ. “quiz generate” writes them.

## Looking for facts in their source

facts-count = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
verify-missing = { $place }: { $fact }: not in line { $line }: { $wanted }
verify-none-of = { $place }: { $fact }: none of these is in line { $line }: { $wanted }
verify-nothing = { $place }: { $fact }: nothing to look for in line { $line }; give it words in “mentions”, or say why in “inferred”
verify-no-line = { $place }: { $fact }: there is no line { $line }; the text ends { $lines ->
    [one] after { $lines } line
   *[other] after { $lines } lines
}
verify-done = { $facts }: { $found } found, { $corrected } corrected, { $inferred } inferred.
verify-failed = { $facts }: { $found } found, { $corrected } corrected, { $inferred } inferred, { $missing } not found.

## Full screen: the list of cards

browse-decks = Decks
browse-words = Words:
browse-empty = There are no cards.
browse-none = No card has these words.
browse-new = new
browse-due = due
browse-later = in { $interval }
browse-suspended = suspended
browse-buried = tomorrow
does-open = open
does-find = find
does-preview = preview
does-edit = edit
does-suspend = suspend
does-flag = flag
does-look = done
does-show-all = show all
keys-open = open the card; in an open card, back to the list
keys-find-cards = find cards by words in them
keys-preview = see the card as it is asked
keys-suspend-or-not = set the card aside, or take it back
keys-up-list = up by one; in an open card, by a line
keys-down-list = down by one; in an open card, by a line
keys-far-up = up by a page
keys-far-down = down by a page
keys-back = back
keys-look = look through what is found
keys-show-all = show all again
keys-arrows = ↑ ↓
keys-by-arrows = up and down by one
preview-notice = A preview: nothing is saved.
preview-changed = The file has changed: this is the card as it is now. Nothing is saved.

## Full screen: everywhere

bar-title = quiz
too-small = This window is too small. It takes { $columns } columns and { $rows } rows.
name-enter = Enter
name-escape = Esc
name-space = Space
name-tab = Tab
name-backspace = Backspace
name-delete = Delete
name-home = Home
name-end = End
name-page-up = PgUp
name-page-down = PgDn
name-with-control = Ctrl-{ $key }
name-with-alt = Alt-{ $key }
keys-title = Keys
keys-of-shell = Ctrl-Z
keys-to-shell = back to the shell for a while
does-turn = more
does-help = keys
does-leave = leave
does-go-back = back

## Full screen: a session

how-choice = Answer with the number of the right one.
how-several = Mark all { $count } right ones by their numbers.
how-order = Type the numbers in the right order, or pick one up with { $pick } and move it.
how-match = Type for each line the letter of what belongs to it.
how-flip = Think of the answer, then look at it.
lacks-choice = Choose one first, or type 0 if you do not know.
lacks-order = Put them in order first, or type 0 if you do not know.
lacks-marks = Mark some options first, or type 0 if you do not know.
lacks-pairs = Give each line its letter first, or type 0 if you do not know.
near-once-more = One more try. Enter without a change shows the answer.
you-answered = You answered: { $answer }
you-answered-below = You answered:

does-answer = answer
does-choose = choose
does-mark = mark
does-pick = pick
does-pick-up = pick up
does-put-down = put down
does-pair = pair
does-reveal = show the answer
does-not-know = not known
does-hint = hint
does-undo = last card again
does-info = about the card
does-overrule-right = count as not right
does-overrule-wrong = count as right
does-go-on = more
does-go-home = home
does-browse = cards

about-title = About this card
keys-answer = answer; an empty answer means that you do not know
keys-answer-chosen = answer with what is chosen
keys-pick = choose or mark the option; pick up or put down the item
keys-up = up by one
keys-down = down by one
keys-first = to the first
keys-last = to the last
keys-hint = a hint
keys-undo = take back the last rating
keys-page-up = a page back, where the text is long
keys-page-down = a page on
keys-help = this page
keys-leave = stop; everything is saved
keys-accept = take the suggestion
keys-again = again: not known, comes once more today
keys-hard = hard: known with effort
keys-good = good: known
keys-easy = easy: known at once
keys-overrule = the verdict is mistaken: count right as wrong, wrong as right
keys-edit = open the card in your editor
keys-bury = set the card aside until tomorrow
keys-suspend = set the card aside until you take it back
keys-flag = mark the card, or take the mark off
keys-info = where the card stands
keys-line-up = a line back
keys-line-down = a line on
keys-top = to the beginning
keys-bottom = to the end
keys-of-lines = Ctrl-A Ctrl-E
keys-move-in-field = to the beginning and the end of the field
keys-that-cut = Ctrl-W Ctrl-U
keys-cut-in-field = delete a word, delete all before the cursor
keys-choose = what stands behind that sign
keys-not-known = you do not know

## Full screen: the end of a session

end-title = The end of the session
end-score = { $right } of { $cards } right at the first try ({ $percent }%)
end-time = in { $time }
end-hard = What was hard
end-more = and { $count } more

## Full screen: home

home-today = Today: { $due } to review and { $new } new, about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
home-nothing = Nothing is due today.
home-streak = { $days ->
    [one] { $days } day in a row.
   *[other] { $days } days in a row.
}
home-last = Last time { $right } of { $cards } right.
home-first = Choose a deck to begin with.
home-first-how = Enter asks its first cards. From then on it comes back every day with what is due.
home-review = Today's review
home-waiting = Not begun yet
home-filter = Find:
home-none = No deck has that in its name.
does-begin = begin
keys-begin = begin today's review, or the deck that is chosen
keys-find-deck = find a deck by words of its title or id
keys-browse = look through the cards of the deck, or of all decks
keys-leave-home = leave
home-faults = { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}

## Full screen: pages

does-continue = go on
does-practise = { $count ->
    [one] { $count } card for practice
   *[other] { $count } cards for practice
}
does-bring-more = { $count ->
    [one] { $count } more new card now
   *[other] { $count } more new cards now
}
does-accept = yes
does-not-accept = no
accept-title = Accept it?
deck-unusable = This deck cannot be asked
edit-faults = The deck has faults now
edit-gone = The card is not in the deck any more. It is asked as it was.
