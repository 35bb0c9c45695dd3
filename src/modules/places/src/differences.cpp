#include "differences.hpp"

#include "agora/locale/formats.hpp"
#include "contents.hpp"
#include "kinds.hpp"
#include "place_view.hpp"

#include <algorithm>

namespace agora::places {
namespace {

/// The content as labelled texts; an empty text says nothing.
std::vector<std::pair<std::string, std::string>> lines_of(const web::Call& call,
                                                          const Content& content) {
    std::vector<std::pair<std::string, std::string>> lines;
    const auto add = [&](std::string_view label, std::string text) {
        lines.emplace_back(call.say(label), std::move(text));
    };
    add(tr("Kind"), call.say(label_of(content.kind)));
    add(tr("Name"), content.name);
    add(tr("What it is"), content.what);
    for (const OwnField& field : own_fields()) {
        const auto found = std::ranges::find(content.details, field.name, &Detail::name);
        add(field.label, found == content.details.end() ? std::string{} : found->words);
    }
    add(tr("Town"), std::string{atlas_of(call)->name(content.commune, call.language)});
    add(tr("Street and number"), content.address);
    add(tr("Postcode"), content.postcode);
    add(tr("Position"), content.latitude && content.longitude
                            ? text_of(Position{*content.latitude, *content.longitude})
                            : std::string{});
    int day = 0;
    for (const auto& blocks : hours_of(content).week) {
        lines.emplace_back(locale::weekday_name(call.language, ++day),
                           territories::blocks_text(call.language, blocks));
    }
    add(tr("About the hours"), content.hours_note);
    add(tr("Without a step"), call.say(label_of(content.step_free)));
    add(tr("Toilet for wheelchairs"), call.say(label_of(content.adapted_toilet)));
    add(tr("Getting in"), content.access_note);
    add(tr("Cost"), call.say(label_of(content.cost)));
    add(tr("How much"), content.cost_note);
    std::vector<std::string> professions;
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    for (const TermId id : content.professions) {
        professions.emplace_back(terms->label(id, call.language));
    }
    add(tr("Professions"), joined(professions, ", "));
    add(tr("Who sees this page"), call.say(label_of(content.audience)));
    add(tr("Website"), content.website);
    add(tr("E-mail of the place"), content.mail);
    add(tr("Telephone of the place"), content.phone);
    return lines;
}

std::string text_of(const Equipment& line) {
    std::string text = line.name;
    if (line.pieces > 0) text = std::to_string(line.pieces) + " × " + text;
    return line.note.empty() ? text : text + "; " + line.note;
}

void add_equipment(const web::Call& call, const Content& before, const Content& after,
                   std::vector<Difference>& found) {
    const std::string label = call.say(tr("Tools and machines"));
    const auto in = [](const Content& content, std::int64_t number) -> const Equipment* {
        const auto at = std::ranges::find(content.equipment, number, &Equipment::number);
        return at == content.equipment.end() ? nullptr : &*at;
    };
    for (const Equipment& line : before.equipment) {
        const Equipment* now = in(after, line.number);
        if (now != nullptr && *now == line) continue;
        found.push_back({label, text_of(line), now == nullptr ? "" : text_of(*now)});
    }
    for (const Equipment& line : after.equipment) {
        if (in(before, line.number) == nullptr) found.push_back({label, {}, text_of(line)});
    }
}

}  // namespace

std::vector<Difference> differences(const web::Call& call, const Content& before,
                                    const Content& after) {
    std::vector<Difference> found;
    const auto old_lines = lines_of(call, before);
    const auto new_lines = lines_of(call, after);
    for (std::size_t at = 0; at < new_lines.size(); ++at) {
        if (old_lines[at].second == new_lines[at].second) continue;
        found.push_back({new_lines[at].first, old_lines[at].second, new_lines[at].second});
    }
    add_equipment(call, before, after, found);
    return found;
}

}  // namespace agora::places
