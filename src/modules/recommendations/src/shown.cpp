#include "agora/recommendations/shown.hpp"

#include "item_store.hpp"
#include "labels.hpp"
#include "number.hpp"
#include "register.hpp"

namespace agora::recommendations {
namespace {

std::optional<Shown> shown(const access::Actor& actor, Language reader, const Entry* entry) {
    if (entry == nullptr || !may_see(actor, entry->row)) return std::nullopt;
    const Title& title = title_of(*entry, code(reader));
    return Shown{.id = entry->row.recommendation_id,
                 .number = entry->slug,
                 .path = path_of(*entry),
                 .title = title.title,
                 .lang = title.language,
                 .status = entry->row.status,
                 .status_label = label_of(entry->row.status),
                 .tag = tag_of(entry->row.status)};
}

}  // namespace

std::optional<Shown> find_shown(const web::Services& services, db::ReadTx& tx,
                                const access::Actor& actor, Language reader, RecommendationId id) {
    const auto all = register_of(services, tx);
    return shown(actor, reader, all->find(id));
}

std::optional<Shown> find_shown(const web::Services& services, db::ReadTx& tx,
                                const access::Actor& actor, Language reader,
                                std::string_view number) {
    const auto all = register_of(services, tx);
    return shown(actor, reader, all->find(number));
}

std::optional<RecommendationId> find_by_number(db::ReadTx& tx, std::string_view number) {
    const auto read = read_number(number);
    return read ? find_number(tx, read->document, read->number) : std::nullopt;
}

bool is_visible_to(db::ReadTx& tx, const access::Actor& actor, RecommendationId id) {
    const auto item = find_item(tx, id);
    return item && may_see(actor, *item);
}

}  // namespace agora::recommendations
