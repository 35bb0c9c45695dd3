#include "register_document.hpp"

#include "agora/pdf/press.hpp"
#include "labels.hpp"

namespace agora::recommendations {
namespace {

/// What the list was narrowed to, in words.
std::vector<pdf::Fact> asked(const web::Call& call, const Register& all, const Filter& filter) {
    std::vector<pdf::Fact> facts;
    if (!filter.q.empty()) facts.push_back({call.say(tr("Word or number")), pdf::words(filter.q)});
    if (const auto status = fields::enum_value<Status>(filter.status)) {
        facts.push_back({call.say(tr("Status")), pdf::words(call.say(label_of(*status)))});
    }
    if (!filter.cycle.empty()) {
        if (const Cycle* cycle = all.cycle(filter.cycle)) {
            facts.push_back({call.say(tr("Cycle")), pdf::words(cycle->name, cycle->language)});
        }
    }
    if (!filter.group.empty()) {
        facts.push_back({call.say(tr("Working group")), pdf::words(filter.group)});
    }
    return facts;
}

std::vector<pdf::Line> row_of(const web::Call& call, const Card& card) {
    std::string status = card.status;
    if (!card.day.empty()) status += ", " + card.day;
    return {pdf::link(card.number, call.services.origin + card.url),
            pdf::words(card.title, card.lang), pdf::words(status),
            pdf::words(card.cycle.label, card.cycle_lang), pdf::words(card.group, card.group_lang)};
}

}  // namespace

pdf::Document register_document(const web::Call& call, const Register& all, const Filter& filter,
                                const std::vector<const Entry*>& entries) {
    pdf::Document document{.title = call.say(tr("What became of recommendations"))};
    document.blocks = {
        pdf::heading(1, document.title),
        pdf::paragraph(
            pdf::words(call.say(tr(
                "Members ask the cooperative for something, in working groups. Each recommendation "
                "keeps one number for life, and everybody can read what became of it."))),
            pdf::Tone::lead)};
    auto facts = asked(call, all, filter);
    if (!facts.empty()) document.blocks.push_back(pdf::facts(std::move(facts)));
    document.blocks.push_back(pdf::heading(
        2, entries.empty() ? call.say(tr("No recommendation"))
                           : call.services.translator.plural(
                                 call.language, tr("%d recommendation", "%d recommendations"),
                                 std::ssize(entries))));
    std::vector<std::vector<pdf::Line>> rows;
    for (const Entry* entry : entries) {
        // One more than fits is refused all the same.
        if (rows.size() > pdf::kMostRows) break;
        rows.push_back(row_of(call, card_of(call, all, *entry)));
    }
    document.blocks.push_back(pdf::table({{call.say(tr("Number")), 3},
                                          {call.say(tr("Title")), 8},
                                          {call.say(tr("Status")), 5},
                                          {call.say(tr("Cycle")), 5},
                                          {call.say(tr("Working group")), 5}},
                                         std::move(rows)));
    return document;
}

}  // namespace agora::recommendations
