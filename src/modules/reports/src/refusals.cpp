#include "agora/reports/handling.hpp"

namespace agora::reports {

RefusalText refusal_text(ReportRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ReportRefusal::report_not_found:
            return {"report_not_found", not_found,
                    tr("There is no such report, or it is not for you.")};
        case ReportRefusal::address_not_ours:
            return {"address_not_ours", field,
                    tr("Copy the address of a page of this site, as it stands in your browser.")};
        case ReportRefusal::good_faith_needed:
            return {"good_faith_needed", field, tr("Tick this: we act on what you say.")};
        case ReportRefusal::too_many_reports:
            return {"too_many_reports", too_many,
                    tr("Many reports came from your network in a short time. Wait some minutes, or "
                       "write to us: the contact page says where.")};
        case ReportRefusal::report_is_decided:
            return {"report_is_decided", rule, tr("This report is decided already.")};
        case ReportRefusal::not_open_to_appeal:
            return {"not_open_to_appeal", rule, tr("You cannot ask for another look at this now.")};
        case ReportRefusal::appeal_too_late:
            return {"appeal_too_late", rule,
                    tr("More than six months have passed since the decision.")};
        case ReportRefusal::own_case:
            return {"own_case", forbidden,
                    tr("You are a side of this report, so somebody else decides.")};
        case ReportRefusal::another_person_decides:
            return {"another_person_decides", forbidden,
                    tr("You took the first decision, so somebody else takes this one.")};
        case ReportRefusal::measure_not_possible:
            return {"measure_not_possible", field,
                    tr("This cannot be done with this kind of thing.")};
        case ReportRefusal::rule_needed:
            return {"rule_needed", field,
                    tr("Name the article of the law or the point of the terms.")};
    }
    return {};
}

}  // namespace agora::reports
