#include "story_document.hpp"

#include "agora/locale/formats.hpp"
#include "on_paper.hpp"

namespace agora::recommendations {
namespace {

using pdf::Line;
using pdf::Tone;

/// One document while it grows.
class Writing {
 public:
    Writing(const web::Call& call, const StoryPage& story) : call_(call), story_(story) {}

    std::vector<pdf::Block> blocks;

    std::string say(std::string_view source) const { return call_.say(source); }
    const StoryPage& story() const { return story_; }
    const web::Call& call() const { return call_; }
    std::string whole(std::string_view url) const {
        return call_.services.origin + std::string{url};
    }

    void heading(int level, std::string_view text, std::string_view lang = {}) {
        blocks.push_back(pdf::heading(level, text, lang));
    }
    void paragraph(Line line, Tone tone = Tone::plain) {
        blocks.push_back(pdf::paragraph(std::move(line), tone));
    }

 private:
    const web::Call& call_;
    const StoryPage& story_;
};

Line bold(std::string text) {
    Line line = pdf::words(text);
    line.front().bold = true;
    return line;
}

/// "002-3 Title (Accepted)", of a Card or a TargetView.
template <typename Target>
Line line_of(const Writing& to, const Target& target) {
    Line line = pdf::link(target.number + " ", to.whole(target.url));
    line.push_back({.text = target.title, .url = to.whole(target.url), .lang = target.lang});
    line.push_back({.text = " (" + target.status + ")"});
    return line;
}

template <typename Targets>
void add_lines(Writing& to, std::string_view heading, const Targets& targets) {
    if (targets.empty()) return;
    to.heading(2, heading);
    std::vector<Line> items;
    for (const auto& target : targets) items.push_back(line_of(to, target));
    to.blocks.push_back(pdf::list(std::move(items)));
}

std::string silence(const Writing& to, std::string_view unknown_before, std::string_view heard) {
    const StoryPage& story = to.story();
    return to.call().say({story.unknown_before ? unknown_before : heard, {{"QUIET", story.quiet}}});
}

/// In which language it is, and whether the original counts.
void add_language(Writing& to) {
    const StoryPage& story = to.story();
    if (!story.language.empty()) {
        to.paragraph(pdf::words(to.say(tr("Written in")) + " " + story.language), Tone::soft);
    }
    if (!story.translated.empty()) {
        std::string words = story.translated;
        if (story.original_changed) words += " " + to.say(tr("The original has changed since."));
        to.paragraph(pdf::words(words), Tone::soft);
    }
}

void add_head(Writing& to) {
    const StoryPage& story = to.story();
    Line kicker = pdf::words(
        to.call().say({tr("Recommendation {NUMBER}"), {{"NUMBER", story.card.number}}}) + " · ");
    kicker.push_back({.text = story.card.group, .lang = story.card.group_lang});
    to.paragraph(std::move(kicker), Tone::kicker);
    to.heading(1, story.card.title, story.card.lang);
    Line status = bold(story.card.status);
    if (!story.card.day.empty()) status.push_back({.text = ", " + story.card.day});
    if (!story.signed_by.empty()) {
        status.push_back({.text = ", " + to.say(tr("signed by")) + " " + story.signed_by});
    }
    to.paragraph(std::move(status));
    std::string lead = story.meaning;
    if (!story.quiet.empty()) {
        lead += " " + silence(to, tr("No news known to Agora since {QUIET}."),
                              tr("The last news is of {QUIET}."));
    }
    to.paragraph(pdf::words(lead), Tone::lead);
    add_language(to);
    if (!story.parent.url.empty()) {
        Line line = line_of(to, story.parent);
        line.insert(line.begin(), {.text = to.say(tr("A part of")) + " "});
        to.paragraph(std::move(line));
    }
    for (const auto& [shows, note] :
         {std::pair{!story.newest, tr("This is an earlier version of the text.")},
          std::pair{story.limited, tr("After a report only members see this.")},
          std::pair{story.hidden,
                    tr("After a report only whoever keeps the register sees this.")}}) {
        if (shows) to.paragraph(pdf::words(to.say(note)), Tone::boxed);
    }
}

void add_withdrawal(Writing& to, const ActView& act) {
    std::string moment = to.say(tr("Withdrawn on")) + " " +
                         locale::date(to.call().language, utc_date(act.withdrawn_at));
    if (!act.withdrawn_by.label.empty()) moment += ", " + act.withdrawn_by.label;
    to.paragraph(bold(to.say(tr("Recorded by mistake: it counts no more."))), Tone::boxed);
    add_written(to.blocks, act.why, act.why_lang);
    to.paragraph(pdf::words(moment), Tone::soft);
}

void add_act(Writing& to, const ActView& act) {
    const std::string day =
        act.day.empty() ? to.say(tr("on a day that the source does not say")) : act.day;
    const std::string what =
        act.withdrawn ? to.call().say({tr("Withdrawn: {what}"), {{"what", act.what}}}) : act.what;
    to.heading(3, what + ", " + day);
    to.paragraph(pdf::words(to.say(tr("signed by")) + " " + act.body));
    if (act.withdrawn) add_withdrawal(to, act);
    add_written(to.blocks, act.reason, act.lang);
    add_attention(to.call(), to.blocks, act.attention, act.lang);
    if (!act.evidence.empty()) {
        Line line = pdf::words(to.say(tr("One can see it here:")) + " ");
        const std::string address =
            act.evidence.starts_with('/') ? to.whole(act.evidence) : act.evidence;
        line.push_back({.text = address, .url = address});
        to.paragraph(std::move(line));
    }
    std::string recorded =
        to.say(act.imported ? tr("Taken over from the source on") : tr("Recorded on")) + " " +
        locale::date(to.call().language, utc_date(act.recorded_at));
    if (!act.by.label.empty()) recorded += ", " + act.by.label;
    if (!act.language.empty()) recorded += " · " + to.say(tr("Written in")) + " " + act.language;
    to.paragraph(pdf::words(recorded), Tone::soft);
}

void add_acts(Writing& to) {
    const StoryPage& story = to.story();
    to.heading(2, to.say(tr("What became of it")));
    for (const ActView& act : story.acts) add_act(to, act);
    if (story.quiet.empty()) return;
    std::string words = silence(to, tr("No news known to Agora since {QUIET}."),
                                tr("Nothing was heard since {QUIET}."));
    if (story.unknown_before) {
        words += " " + to.say(tr("On that day it came into this register. What happened before may "
                                 "only not have reached Agora."));
    }
    if (story.overdue) words += " (" + to.say(tr("without news for too long")) + ")";
    to.paragraph(pdf::words(words), Tone::boxed);
}

void add_text(Writing& to) {
    const StoryPage& story = to.story();
    for (const Section& section : story.sections) {
        to.heading(2, section.heading);
        add_written(to.blocks, section.blocks, story.card.lang);
    }
}

Line target_line(const Writing& to, const TargetView& target) {
    if (!target.url.empty()) return line_of(to, target);
    return pdf::words(to.say(target.annex
                                 ? tr("An annex of the document, which is no recommendation")
                                 : tr("What the source means is not in the register, or nobody "
                                      "knows.")));
}

void add_references(Writing& to) {
    const LinksView& links = to.story().links;
    add_lines(to, to.say(tr("Its parts")), to.story().parts);
    add_lines(to, to.say(tr("It was asked before")), links.earlier);
    add_lines(to, to.say(tr("It was asked again, or goes on in")), links.later);
    if (!links.from.empty()) to.heading(2, to.say(tr("What it refers to")));
    for (const ReferenceView& reference : links.from) {
        Line line = bold(reference.kind);
        if (!reference.source_text.empty()) {
            line.push_back({.text = " “" + reference.source_text + "”", .lang = reference.lang});
        }
        to.paragraph(std::move(line));
        std::vector<Line> items;
        for (const TargetView& target : reference.targets) items.push_back(target_line(to, target));
        to.blocks.push_back(pdf::list(std::move(items)));
    }
    add_lines(to, to.say(tr("Where it is named")), links.to);
    if (links.more > 0) {
        to.paragraph(pdf::words(to.call().services.translator.plural(
                         to.call().language,
                         tr("%d more reference is not shown.", "%d more references are not shown."),
                         links.more)),
                     Tone::soft);
    }
}

void add_elsewhere(Writing& to) {
    for (const StorySection& section : to.story().elsewhere) {
        if (section.words.empty() && section.links.empty()) continue;
        to.heading(2, section.heading);
        if (!section.words.empty()) to.paragraph(pdf::words(section.words));
        std::vector<Line> items;
        for (const web::Link& one : section.links) {
            items.push_back(pdf::link(one.label, to.whole(one.url)));
        }
        if (!items.empty()) to.blocks.push_back(pdf::list(std::move(items)));
    }
}

void add_way_and_source(Writing& to) {
    const StoryPage& story = to.story();
    to.heading(2, to.say(tr("The way of a recommendation")));
    std::vector<pdf::Fact> way;
    for (const Stage& stage : story.stages) way.push_back({stage.label, pdf::words(stage.said)});
    to.blocks.push_back(pdf::facts(std::move(way)));
    to.heading(2, to.say(tr("Where it comes from")));
    std::vector<pdf::Fact> source{
        {to.say(tr("Cycle")),
         pdf::link(story.card.cycle.label, to.whole(story.card.cycle.url), story.card.cycle_lang)},
        {to.say(tr("As printed in the source")), pdf::words(story.printed)}};
    for (const web::Link& group : story.groups) {
        source.push_back(
            {to.say(tr("Working group")), pdf::words(group.label, story.card.cycle_lang)});
    }
    if (!story.origin_codes.empty()) {
        source.push_back(
            {to.say(tr("Codes of origin")), pdf::words(joined(story.origin_codes, ", "))});
    }
    if (!story.source_note.empty()) {
        source.push_back({to.say(tr("Note on the source")), pdf::words(story.source_note, "en")});
    }
    to.blocks.push_back(pdf::facts(std::move(source)));
}

}  // namespace

pdf::Document document_of(const web::Call& call, const StoryPage& story) {
    Writing to(call, story);
    add_head(to);
    add_acts(to);
    add_text(to);
    add_references(to);
    add_elsewhere(to);
    add_way_and_source(to);
    return {.title = story.card.number + " · " + story.card.title, .blocks = std::move(to.blocks)};
}

}  // namespace agora::recommendations
