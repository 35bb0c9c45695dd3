#include "elsewhere.hpp"

#include "item_view.hpp"

namespace agora::shelf {
namespace {

constexpr std::size_t kMostThings = 5;
constexpr std::size_t kMostTools = 8;

circles::HomeLine line_of(ItemCard card) {
    const bool outside = card.kind == Kind::link;
    std::string about = card.about;
    if (card.open) about += " · " + card.audience_label;
    return {.url = outside ? card.address : card.url,
            .title = std::move(card.title),
            .lang = std::move(card.lang),
            .about = std::move(about),
            .outside = outside};
}

bool is_tool(const Item& item) {
    return item.kind == Kind::link;
}

}  // namespace

circles::HomeSection things_on_group_home(web::Call& call, db::ReadTx& tx,
                                          const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "shelf", .heading = call.say(tr("Texts and files"))};
    const auto standing =
        circles::standing_of(tx, call.actor, circle, call.language, today_of(call));
    const auto items = list_visible(tx, call.actor, standing);
    for (const Item& item : items) {
        if (is_tool(item) || section.lines.size() == kMostThings) continue;
        section.lines.push_back(line_of(card_of(call, circle, item)));
    }
    const std::string shelf = circles::path_of(circle, "/shelf");
    if (!items.empty() || standing.is_inside()) {
        section.acts.push_back({call.link(shelf), call.say(tr("The whole shared folder"))});
    }
    if (standing.may_add()) {
        section.acts.push_back({call.link(shelf + "/texts/new"), call.say(tr("Begin a text"))});
        section.acts.push_back({call.link(shelf + "/files/new"), call.say(tr("Add a file"))});
        if (section.lines.empty())
            section.empty = call.say(tr("Nothing in the shared folder yet."));
    }
    return section;
}

circles::HomeSection tools_on_group_home(web::Call& call, db::ReadTx& tx,
                                         const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "tools",
                                 .heading = call.say(tr("Tools and pages outside Agora"))};
    const auto standing =
        circles::standing_of(tx, call.actor, circle, call.language, today_of(call));
    for (const Item& item : list_visible(tx, call.actor, standing)) {
        if (!is_tool(item) || section.lines.size() == kMostTools) continue;
        section.lines.push_back(line_of(card_of(call, circle, item)));
    }
    if (standing.may_add()) {
        section.acts.push_back({call.link(circles::path_of(circle, "/shelf/links/new")),
                                call.say(tr("Add a tool or page outside Agora"))});
    }
    return section;
}

}  // namespace agora::shelf
