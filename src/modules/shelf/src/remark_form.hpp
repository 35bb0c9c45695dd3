#pragma once

#include "agora/fields/form.hpp"
#include "agora/web/answer.hpp"

#include <array>
#include <string>

namespace agora::shelf {

inline constexpr std::array kRemarkForm{
    fields::FormField{.name = "remark",
                      .type = fields::FieldType::textarea,
                      .label = tr("What you would say about it"),
                      .required = true,
                      .maximum = 2000,
                      .rows = 3}};

struct TypedRemark {
    std::string remark;
};
AGORA_FIELDS(TypedRemark, remark)

}  // namespace agora::shelf
