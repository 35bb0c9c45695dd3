#include "story_model.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "item_store.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "text_store.hpp"
#include "tip_store.hpp"

#include <algorithm>

namespace agora::recommendations {
namespace {

const Text& chosen(const web::Call& call, const Recommendation& row,
                   const std::vector<Text>& texts) {
    for (const std::string_view language :
         {call.query("text"), code(call.language), std::string_view{row.language}}) {
        const auto found = std::ranges::find(texts, language, &Text::language);
        if (found != texts.end()) return *found;
    }
    return texts.front();
}

/// The version that was asked for, else the newest; with links to all.
Text add_versions(const web::Call& call, db::ReadTx& tx, const Entry& entry, const Text& newest,
                  StoryPage& model) {
    Text shown = newest;
    if (call.request.query.has("version")) {
        shown =
            find_text(tx, newest.recommendation_id, newest.language, call.page_number("version"))
                .value_or(newest);
    }
    model.newest = shown.version == newest.version;
    const std::string address = call.link(path_of(entry)) + "?text=" + newest.language;
    for (const Version& one : list_versions(tx, newest.recommendation_id, newest.language)) {
        model.versions.push_back({address + "&version=" + std::to_string(one.version), one.version,
                                  call.say(label_of(one.origin)), one.written_at,
                                  one.version == shown.version});
    }
    return shown;
}

void add_text(const web::Call& call, db::ReadTx& tx, const Entry& entry, StoryPage& model) {
    const auto texts = newest_texts_of(tx, entry.row.recommendation_id);
    const Text text = add_versions(call, tx, entry, chosen(call, entry.row, texts), model);
    model.card.title = text.title;
    model.card.lang = text.language;
    if (text.language != code(call.language)) {
        model.language = locale::language_name(call.language, text.language);
    }
    for (const auto& [anchor, heading, words] :
         {std::tuple{"context", tr("Why it was asked"), &text.context},
          std::tuple{"developments", tr("How it could be done"), &text.developments},
          std::tuple{"means", tr("What it takes"), &text.means},
          std::tuple{"carried-out-by", tr("Who could do it"), &text.carried_out_by},
          std::tuple{"inspiration", tr("Where the idea came from"), &text.inspiration},
          std::tuple{"attention", tr("What the group asks to watch over"), &text.attention}}) {
        if (words->empty()) continue;
        model.sections.push_back({anchor, call.say(heading), blocks_of(*words)});
    }
    for (const Text& other : texts) {
        if (other.language == text.language) continue;
        model.languages.push_back({call.link(path_of(entry)) + "?text=" + other.language,
                                   locale::language_name(call.language, other.language)});
    }
    if (text.language == entry.row.language) return;
    model.translated = call.say(text.origin == TextOrigin::machine
                                    ? tr("Translated by a machine; nobody read it over yet.")
                                    : tr("Translated; the original is the text that counts."));
    const auto source = std::ranges::find(texts, entry.row.language, &Text::language);
    model.original_changed = source != texts.end() && text.of_version < source->version;
}

void add_silence(const web::Call& call, const Entry& entry, StoryPage& model) {
    if (is_closed(entry.answered)) return;
    const Date since = utc_date(entry.heard_at);
    model.unknown_before = entry.row.heard_at <= entry.row.entered_at;
    model.quiet = locale::date(call.language, since);
    model.overdue = silence_of(entry, silence_limit(call.services, call.now)) != Silence::none;
}

void add_groups(db::ReadTx& tx, const Entry& entry, StoryPage& model) {
    for (const WorkingGroup& group : list_groups_of(tx, entry.row.cycle_id)) {
        if (group.name != entry.row.group_name) continue;
        std::vector<std::string> facts;
        for (const std::string* fact : {&group.place, &group.period, &group.spoken}) {
            if (!fact->empty()) facts.push_back(*fact);
        }
        model.groups.push_back({model.card.cycle.url, group.name});
        if (!facts.empty()) model.groups.back().label += ": " + joined(facts, " · ");
    }
}

void add_family(const web::Call& call, const Register& all, const Entry& entry, StoryPage& model) {
    if (const Entry* parent = all.find(entry.row.parent_id);
        parent != nullptr && may_see(call.actor, parent->row)) {
        model.parent = card_of(call, all, *parent);
    }
    if (const auto parts = all.parts.find(entry.row.recommendation_id); parts != all.parts.end()) {
        for (const std::size_t place : parts->second) {
            const Entry& part = all.entries[place];
            if (may_see(call.actor, part.row)) model.parts.push_back(card_of(call, all, part));
        }
    }
}

/// What it refers to and what names it, drawn. Many are left to the page of their own.
void add_picture(const web::Call& call, db::ReadTx& tx, const Register& all, const Entry& entry,
                 StoryPage& model) {
    constexpr std::size_t kMostBeside = 24;
    const auto references = references_of(call.services, tx);
    const Graph graph = neighbourhood_of(call.actor, all, *references, entry, 1);
    model.picture = draw(call, all, drawable(graph, kMostBeside), &entry);
    model.graph_url = call.link("/recommendations/graph") + "?about=" + entry.slug + "&steps=2";
}

void add_elsewhere(web::Call& call, db::ReadTx& tx, const Entry& entry, StoryPage& model) {
    const auto shown = find_shown(call.services, tx, call.actor, call.language, entry.slug);
    if (!shown) return;
    for (const StoryParts::Part& part : call.services.state<StoryParts>().all()) {
        StorySection section = part(call, tx, *shown);
        if (section.shows()) model.elsewhere.push_back(std::move(section));
    }
}

/// What of the address says which text is shown.
std::string text_asked(const web::Call& call) {
    fields::NameValues values;
    for (const std::string name : {"text", "version"}) {
        const std::string_view value = call.query(name);
        constexpr std::size_t kLongest = 20;
        if (!value.empty() && value.size() <= kLongest) values.add(name, std::string{value});
    }
    const std::string query = http::urlencoded(values);
    return query.empty() ? "" : "?" + query;
}

void add_acts(web::Call& call, db::ReadTx& tx, const Entry& entry, StoryPage& model) {
    model.follows =
        call.actor.is_member() && follows(tx, entry.row.recommendation_id, call.actor.account);
    model.followers = count_followers(tx, entry.row.recommendation_id);
    model.may_follow = call.actor.is_member();
    const std::string path = call.link(path_of(entry));
    if (!call.actor.is_member()) {
        model.sign_in = call.link("/session/new?to=" + path_of(entry));
    }
    model.action = path;
    model.know_url = path + "/know";
    model.feed = path + "/feed.atom";
    model.pdf = path + "/story.pdf" + text_asked(call);
    if (call.actor.is_member() && call.actor.may(kKeepRecommendations)) {
        model.act_url = path + "/acts/new";
        model.edit_url = path + "/edit?text=" + model.card.lang;
    }
}

}  // namespace

void read_story(web::Call& call, db::ReadTx& tx, const Register& all, const Entry& entry,
                StoryPage& model) {
    model.card = card_of(call, all, entry);
    model.meaning = call.say(meaning_of(entry.row.status));
    model.printed = entry.row.printed;
    for (const std::string_view one : split(entry.row.origin_codes, ';')) {
        if (!one.empty()) model.origin_codes.emplace_back(one);
    }
    model.source_note = entry.row.source_note;
    model.acts = acts_of(call, tx, entry, model.stages);
    for (const ActView& act : model.acts) {
        if (act.withdrawn) continue;
        if (act.what == model.card.status && act.day == model.card.day) model.signed_by = act.body;
    }
    add_silence(call, entry, model);
    add_text(call, tx, entry, model);
    add_groups(tx, entry, model);
    add_family(call, all, entry, model);
    model.links = links_of(call, tx, all, entry);
    add_picture(call, tx, all, entry, model);
    add_elsewhere(call, tx, entry, model);
    add_acts(call, tx, entry, model);
    model.limited = entry.row.moderation == Moderation::limited;
    model.hidden = entry.row.moderation == Moderation::hidden;
}

}  // namespace agora::recommendations
