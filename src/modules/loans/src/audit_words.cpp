#include "audit_words.hpp"

#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "sight.hpp"
#include "thing_store.hpp"

namespace agora::loans {
namespace {

std::string name_of(const web::Call&, db::ReadTx& tx, std::string_view word,
                    std::string_view value) {
    const auto id = parse_id<ThingId>(value);
    if (word != "thing" || !id) return {};
    const auto thing = find_thing(tx, *id);
    return thing ? thing->title : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {{ThingModerated::kName, tr("Thing to borrow moderated"),
             tr("{who} decided about “{thing}”, which is lent: {measure}."), &web::say_measure,
             &name_of},
            {DisputeEnded::kName, tr("Dispute about a loan ended"),
             tr("{who} settled a dispute about “{thing}”, which was lent."), nullptr, &name_of}};
}

}  // namespace agora::loans
