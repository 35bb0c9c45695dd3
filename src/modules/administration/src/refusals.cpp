#include "refusals.hpp"

namespace agora::administration {

RefusalText refusal_text(AdministrationRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case AdministrationRefusal::reason_missing:
            return {"reason_missing", field, tr("Say why, in at most 300 characters.")};
        case AdministrationRefusal::another_address:
            return {"another_address", field, tr("This is not the address of this account.")};
        case AdministrationRefusal::no_such_number:
            return {"no_such_number", field, tr("No account can have this number.")};
        case AdministrationRefusal::job_not_failed:
            return {"job_not_failed", rule, tr("This job is not among the failed ones any more.")};
        case AdministrationRefusal::colour_malformed:
            return {"colour_malformed", field,
                    tr("Write a colour as # and six digits or letters a to f, for example "
                       "#1f6f5c, or leave it empty.")};
        case AdministrationRefusal::line_break_in_setting:
            return {"line_break_in_setting", field, tr("This takes one line.")};
        case AdministrationRefusal::period_malformed:
            return {"period_malformed", field, tr("The last day is before the first.")};
        case AdministrationRefusal::person_or_period_missing:
            return {"person_or_period_missing", field,
                    tr("Give the number of an account, or both days of a period.")};
    }
    return {};
}

}  // namespace agora::administration
