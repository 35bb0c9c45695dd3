#include "agenda.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "meeting_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kInDutch = tr("In Dutch");
constexpr std::string_view kInFrench = tr("In French");
constexpr std::string_view kInEnglish = tr("In English");
constexpr std::string_view kLinks = tr("What it is about in Agora");

constexpr FormField title(std::string_view name, std::string_view group) {
    return {.name = name, .label = tr("Title"), .group = group, .required = true, .maximum = 160};
}
constexpr FormField about(std::string_view name, std::string_view group) {
    return {.name = name,
            .type = FieldType::textarea,
            .label = tr("What one should know"),
            .group = group,
            .maximum = 2000,
            .rows = 3};
}

constexpr std::array kForm{
    FormField{.name = "place",
              .type = FieldType::number,
              .label = tr("Place on the agenda"),
              .required = true,
              .least = 1,
              .most = 60},
    FormField{.name = "kind",
              .type = FieldType::radios,
              .label = tr("What is done with it"),
              .required = true,
              .options = kItemKindOptions},
    title("title_nl", kInDutch),
    about("about_nl", kInDutch),
    title("title_fr", kInFrench),
    about("about_fr", kInFrench),
    title("title_en", kInEnglish),
    about("about_en", kInEnglish),
    FormField{.name = "vote",
              .label = tr("Vote on it"),
              .hint = tr("Its address or number, as in /votes/12. The result shows here when it is "
                         "counted."),
              .group = kLinks,
              .maximum = 300},
    FormField{.name = "recommendations",
              .label = tr("Recommendations that are treated"),
              .hint = tr("Their addresses or numbers, as in 002-3, with spaces between."),
              .group = kLinks,
              .maximum = 600},
};

struct TypedItem {
    std::int64_t place = 1;
    ItemKind kind = ItemKind::information;
    std::string title_nl = {};
    std::string about_nl = {};
    std::string title_fr = {};
    std::string about_fr = {};
    std::string title_en = {};
    std::string about_en = {};
    std::string vote = {};
    std::string recommendations = {};
};
AGORA_FIELDS(TypedItem, place, kind, title_nl, about_nl, title_fr, about_fr, title_en, about_en,
             vote, recommendations)

struct Placed {
    Seen seen = {};
    std::optional<Item> item = {};
    std::int64_t next = 1;  ///< free place
};

Result<Placed> placed_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Placed> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return AssemblyRefusal::meeting_not_found;
        Placed placed{.seen = *seen};
        if (!names_in_path(call, "item")) {
            placed.next = std::min<std::int64_t>(
                60, std::ssize(list_items(tx, seen->meeting.meeting_id)) + 1);
            return placed;
        }
        const auto id = call.id<ItemId>("item");
        placed.item = id ? find_item(tx, *id) : std::nullopt;
        if (!placed.item || placed.item->meeting_id != seen->meeting.meeting_id) {
            return AssemblyRefusal::item_not_found;
        }
        return placed;
    });
}

/// Once members are convened only the links change.
fields::FormContext context_of(const Placed& placed) {
    fields::FormContext context;
    if (placed.seen.meeting.state != State::draft) {
        context.unasked = {"place",    "kind",     "title_nl", "about_nl",
                           "title_fr", "about_fr", "title_en", "about_en"};
    }
    return context;
}

FormPage page_of(const web::Call& call, const Placed& placed) {
    const MeetingId id = placed.seen.meeting.meeting_id;
    return {.crumbs = crumbs_of(call, placed.seen),
            .heading = call.say(placed.item ? tr("Change the point of the agenda")
                                            : tr("Add a point to the agenda")),
            .action = call.link(path_of(
                id, placed.item ? "/agenda/" + to_string(placed.item->item_id) : "/agenda")),
            .back = call.link(path_of(id))};
}

TypedItem typed_of(const Item& item) {
    return {.place = item.place,
            .kind = item.kind,
            .title_nl = item.title_nl,
            .about_nl = item.about_nl,
            .title_fr = item.title_fr,
            .about_fr = item.about_fr,
            .title_en = item.title_en,
            .about_en = item.about_en,
            .vote = item.vote_id ? "/votes/" + to_string(item.vote_id) : "",
            .recommendations = item.recommendations};
}

http::Response show_form_of(web::Call& call) {
    const auto placed = placed_at(call);
    if (!placed) return web::refuse(call, placed.refusal());
    FormPage page = page_of(call, *placed);
    const TypedItem typed =
        placed->item ? typed_of(*placed->item) : TypedItem{.place = placed->next};
    page.form = web::show_form(call, kForm, fields::to_values(typed), context_of(*placed));
    return show_page(call, std::move(page));
}

http::Response save_item(web::Call& call) {
    const auto placed = placed_at(call);
    if (!placed) return web::refuse(call, placed.refusal());
    const auto typed = web::read_form<TypedItem>(call, kForm, context_of(*placed));
    if (!typed.ok()) return show_again(call, page_of(call, *placed), kForm, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return AssemblyRefusal::meeting_not_found;
        const TypedItem& it = typed.value;
        return put_item({tx, call.services, call.origin()}, call.actor, *seen,
                        {.item_id = placed->item ? placed->item->item_id : ItemId{},
                         .place = it.place,
                         .kind = it.kind,
                         .title_nl = it.title_nl,
                         .title_fr = it.title_fr,
                         .title_en = it.title_en,
                         .about_nl = it.about_nl,
                         .about_fr = it.about_fr,
                         .about_en = it.about_en},
                        {it.vote, it.recommendations});
    });
    if (!done) {
        return show_again(call, page_of(call, *placed), kForm, typed.state, done.refusal());
    }
    return web::redirect(call, path_of(placed->seen.meeting.meeting_id), {.text = tr("Saved.")});
}

http::Response create_removal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        const auto id = call.id<ItemId>("item");
        if (!seen || !id) return AssemblyRefusal::item_not_found;
        return remove_item({tx, call.services, call.origin()}, *seen, *id);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*call.id<MeetingId>("id")), {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> agenda_routes() {
    using enum http::Method;
    using web::Access;
    const Access keeps = Access::needing(kKeepAssemblies);
    return {
        {get, "/assemblies/{id}/agenda/new", keeps, &show_form_of},
        {post,
         "/assemblies/{id}/agenda",
         keeps,
         &save_item,
         {.summary = "Add a point to the agenda of a draft"}},
        {get, "/assemblies/{id}/agenda/{item}/edit", keeps, &show_form_of},
        {post,
         "/assemblies/{id}/agenda/{item}",
         keeps,
         &save_item,
         {.summary = "Change a point; once convened, the vote and recommendations it leads to"}},
        {post, "/assemblies/{id}/agenda/{item}/removal", keeps, &create_removal},
    };
}

}  // namespace agora::assemblies
