#include "block_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "blocks.hpp"

namespace agora::bids {
namespace {

constexpr std::size_t kShown = 220;

}  // namespace

BlockCard card_of(const web::Call& call, const circles::CircleNames& groups,
                  const HeldBlock& held) {
    const Block& block = held.block;
    const BlockText& text = text_in(block, held.texts, code(call.language));
    BlockCard card{.id = to_string(block.block_id),
                   .url = call.link(path_of(block)),
                   .title = text.title,
                   .lang = text.language,
                   .kind = call.say(label_of(block.kind)),
                   .excerpt = markdown::plain_text(text.body, kShown),
                   .yours = !block.circle_id && block.made_by == call.actor.account,
                   .shared = block.audience == BlockAudience::members,
                   .hidden = block.moderation == Moderation::hidden};
    for (const BlockText& one : held.texts) {
        card.languages.push_back({one.language, locale::language_name(call.language, one.language),
                                  one.language == text.language});
        card.stale = card.stale || one.of_version != block.version;
    }
    if (const auto group = groups.find(block.circle_id); group != groups.end()) {
        card.group = {call.link("/groups/" + group->second.slug), group->second.name};
        card.group_lang = group->second.language;
    }
    return card;
}

}  // namespace agora::bids
