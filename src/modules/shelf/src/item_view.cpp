#include "item_view.hpp"

#include "agora/locale/formats.hpp"
#include "refusals.hpp"

namespace agora::shelf {
namespace {

std::string about(const web::Call& call, const Item& item) {
    switch (item.kind) {
        case Kind::text:
            return call.say({tr("version {number}"),
                             {{"number", locale::number(call.language, item.version)}}});
        case Kind::file: {
            const std::size_t point = item.file_name.rfind('.');
            std::string kind = point == std::string::npos ? "" : item.file_name.substr(point + 1);
            for (char& letter : kind) {
                if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
            }
            return kind + " · " + locale::file_size(call.language, item.file_size);
        }
        case Kind::link:
            return call.say(label_of(item.tool)) + " · " + call.say(tr("outside Agora"));
    }
    return {};
}

}  // namespace

GroupLink group_of(const web::Call& call, const circles::Standing& standing) {
    return {.url = call.link(circles::path_of(standing.circle)),
            .name = standing.name.name,
            .lang = standing.name.language,
            .shelf_url = call.link(circles::path_of(standing.circle, "/shelf"))};
}

std::vector<web::Link> crumbs_of(const web::Call& call, const circles::Standing& standing) {
    return {
        {call.link("/groups"), call.say(tr("Groups"))},
        {call.link(circles::path_of(standing.circle)), standing.name.name},
        {call.link(circles::path_of(standing.circle, "/shelf")), call.say(tr("Shared folder"))}};
}

ItemCard card_of(const web::Call& call, const circles::Circle& circle, const Item& item) {
    ItemCard card{.item_id = item.item_id,
                  .url = call.link(path_of(circle, item)),
                  .kind = item.kind,
                  .title = item.title,
                  .lang = item.language,
                  .about = about(call, item),
                  .audience_label = call.say(label_of(item.audience)),
                  .open = item.audience != Audience::group,
                  .moderated = item.moderation != Moderation::none,
                  .address = item.address,
                  .document_url = {},
                  .by = {},
                  .changed_at = item.changed_at};
    if (item.kind == Kind::file) card.document_url = path_of(circle, item, "/document");
    return card;
}

std::map<AccountId, web::Link> names_inside(const web::Call& call, db::ReadTx& tx,
                                            const circles::Standing& standing,
                                            std::vector<AccountId> accounts) {
    if (!standing.is_inside()) return {};
    return circles::names_of(call, tx, std::move(accounts));
}

std::vector<ItemCard> cards_of(const web::Call& call, db::ReadTx& tx,
                               const circles::Standing& standing, const std::vector<Item>& items) {
    std::vector<AccountId> accounts;
    for (const Item& item : items) accounts.push_back(item.added_by);
    const auto names = names_inside(call, tx, standing, std::move(accounts));
    std::vector<ItemCard> cards;
    for (const Item& item : items) {
        cards.push_back(card_of(call, standing.circle, item));
        if (const auto name = names.find(item.added_by); name != names.end()) {
            cards.back().by = name->second;
        }
    }
    return cards;
}

std::string_view label_of(Audience audience) {
    switch (audience) {
        case Audience::group:
            return tr("for the group");
        case Audience::members:
            return tr("for all members");
        case Audience::everyone:
            return tr("for everybody");
    }
    return {};
}

std::string_view label_of(Tool tool) {
    switch (tool) {
        case Tool::cloud:
            return tr("Shared drive");
        case Tool::chat:
            return tr("Chat");
        case Tool::pad:
            return tr("Pad or board");
        case Tool::mailing:
            return tr("Mailing list");
        case Tool::social:
            return tr("Social network");
        case Tool::other:
        case Tool::none:
            return tr("Something else");
    }
    return {};
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

Refusal not_there() {
    return Refusal{ShelfRefusal::item_not_found};
}

}  // namespace agora::shelf
