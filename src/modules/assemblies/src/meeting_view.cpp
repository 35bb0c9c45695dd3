#include "meeting_view.hpp"

#include "agora/base/text.hpp"
#include "agora/files/documents.hpp"
#include "agora/locale/formats.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/votes/shown.hpp"
#include "labels.hpp"

namespace agora::assemblies {
namespace {

std::string about_document(const web::Call& call, const Document& document) {
    const std::size_t point = document.file_name.rfind('.');
    std::string kind = point == std::string::npos ? "" : document.file_name.substr(point + 1);
    for (char& letter : kind) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return kind + " · " + locale::file_size(call.language, document.file_size) + " · " +
           locale::language_name(call.language, document.language);
}

LinkView vote_view(const web::Call& call, const votes::Shown& vote) {
    LinkView view{.url = call.link(vote.result.empty() ? vote.path : vote.result),
                  .label = vote.title};
    switch (vote.state) {
        case votes::State::draft:
            view.state = call.say(tr("Draft"));
            break;
        case votes::State::announced:
            view.state = call.say({tr("from {opens} until {closes}"),
                                   {{"opens", vote.opens}, {"closes", vote.closes}}});
            break;
        case votes::State::closed:
            view.state = call.say(tr("Voting is over"));
            break;
        case votes::State::counted:
            view.state = call.say(vote.outcome_label);
            view.tag = vote.decided ? "tag-done" : "";
            break;
        case votes::State::withdrawn:
            view.state = call.say(tr("withdrawn"));
            view.tag = "tag-late";
            break;
    }
    return view;
}

void add_links(const web::Call& call, db::ReadTx& tx, const Item& item, ItemView& view) {
    if (item.vote_id) {
        if (const auto vote = votes::find_shown(tx, call.actor, call.language, item.vote_id)) {
            view.votes.push_back(vote_view(call, *vote));
        }
    }
    for (const std::string_view number : split(item.recommendations, ' ')) {
        const auto shown =
            recommendations::find_shown(call.services, tx, call.actor, call.language, number);
        if (!shown) continue;
        view.recommendations.push_back({.url = call.link(shown->path),
                                        .label = shown->number + " · " + shown->title,
                                        .lang = shown->lang,
                                        .state = call.say(shown->status_label),
                                        .tag = std::string{shown->tag}});
    }
}

}  // namespace

std::map<BodyId, Body> bodies_by_id(db::ReadTx& tx) {
    std::map<BodyId, Body> bodies;
    for (Body& body : list_bodies(tx)) bodies.emplace(body.body_id, std::move(body));
    return bodies;
}

MeetingCard card_of(const web::Call& call, const Meeting& meeting,
                    const std::map<BodyId, Body>& bodies, const std::vector<Term>* terms) {
    MeetingCard card{.url = call.link(path_of(meeting.meeting_id)),
                     .title = title_of(meeting, call.language),
                     .when = when_of(meeting, meeting.starts_at, call.language),
                     .state = call.say(label_of(meeting.state)),
                     .tag = std::string{tag_of(meeting.state)},
                     .place = meeting.place,
                     .video = !meeting.video.empty()};
    if (const auto body = bodies.find(meeting.body_id); body != bodies.end()) {
        card.body = name_of(body->second, call.language);
    }
    const Said summary =
        said_in(call.language, meeting.summary_nl, meeting.summary_fr, meeting.summary_en);
    if (terms != nullptr && !summary.text.empty()) {
        card.summary = glossary_of(call, *terms, summary.lang).linked(summary.text);
        card.summary_lang = summary.lang;
    }
    return card;
}

std::vector<DocumentView> document_views(const web::Call& call, db::ReadTx& tx, const Body& body,
                                         MeetingId meeting, Instant convened_at, bool may_remove) {
    std::vector<DocumentView> views;
    for (const Document& document : list_documents(tx, body.body_id, meeting)) {
        const std::string path = "/assembly-documents/" + to_string(document.document_id);
        DocumentView view{.url = path,
                          .title = document.title,
                          .lang = document.language,
                          .about = about_document(call, document),
                          .late = convened_at != Instant{} && document.added_at > convened_at};
        if (may_remove) view.remove_url = call.link(path + "/removal");
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<ItemView> item_views(const web::Call& call, db::ReadTx& tx, const Seen& seen) {
    const State state = seen.meeting.state;
    const bool may_link = seen.keeps && state != State::approved && state != State::cancelled;
    const Glossary glossary = glossary_of(call, tx);
    std::vector<ItemView> views;
    for (const Item& item : list_items(tx, seen.meeting.meeting_id)) {
        ItemView view{.number = std::ssize(views) + 1,
                      .title = title_of(item, call.language),
                      .kind = call.say(label_of(item.kind))};
        const Said about = said_in(call.language, item.about_nl, item.about_fr, item.about_en);
        if (!about.text.empty()) view.about = glossary.linked(about.text);
        add_links(call, tx, item, view);
        const std::string own =
            call.link(path_of(seen.meeting.meeting_id, "/agenda/" + to_string(item.item_id)));
        if (may_link) view.edit_url = own + "/edit";
        if (seen.keeps && state == State::draft) view.remove_url = own + "/removal";
        views.push_back(std::move(view));
    }
    return views;
}

web::Link body_link(const web::Call& call, const Body& body) {
    return {call.link(path_of(body)), name_of(body, call.language)};
}

std::vector<web::Link> crumbs_of(const web::Call& call, const Body& body) {
    return {{call.link("/bodies"), call.say(tr("Assembly, board and committees"))},
            body_link(call, body)};
}

std::vector<web::Link> crumbs_of(const web::Call& call, const Seen& seen) {
    auto crumbs = crumbs_of(call, seen.body);
    crumbs.push_back(
        {call.link(path_of(seen.meeting.meeting_id)), title_of(seen.meeting, call.language)});
    return crumbs;
}

std::string name_in(const web::Call& call, const std::map<AccountId, web::Link>& names,
                    AccountId account) {
    const auto name = names.find(account);
    if (name != names.end() && !name->second.label.empty()) return name->second.label;
    return call.say(account ? tr("A member") : tr("A former member"));
}

}  // namespace agora::assemblies
