#include "agora/territories/new_office.hpp"

#include "agora/territories/events.hpp"
#include "office_store.hpp"

namespace agora::territories {

OfficeId put_new_office(db::WriteTx& tx, const journal::Origin& origin, Office office,
                        const std::array<std::vector<Block>, 7>& week) {
    office.office_id = tx.new_id<OfficeId>();
    insert_office(tx, office);
    put_week(tx, office.office_id, week);
    journal::emit(tx, origin, OfficeAdded{office.office_id}, journal::Audit::yes);
    return office.office_id;
}

}  // namespace agora::territories
