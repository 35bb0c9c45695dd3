#pragma once

#include "agora/base/result.hpp"

namespace agora::evaluation {

enum class EvaluationRefusal {
    group_not_found,
    no_such_year,
    not_its_animator,
    changed_meanwhile,
};
RefusalText refusal_text(EvaluationRefusal refusal);

}  // namespace agora::evaluation
