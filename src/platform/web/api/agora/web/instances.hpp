#pragma once

#include "agora/fields/form_view.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/view/filling.hpp"
#include "agora/web/layout.hpp"

// What nearly every page is filled with, compiled once (instances.cpp) and not again for each page.
namespace agora::fields {
extern template void write_json<FormView>(std::string&, const FormView&);
extern template void write_json<web::Link>(std::string&, const web::Link&);
extern template void write_json<std::vector<web::Link>>(std::string&,
                                                        const std::vector<web::Link>&);
extern template void write_json<std::vector<std::string>>(std::string&,
                                                          const std::vector<std::string>&);
}  // namespace agora::fields

namespace agora::view {
extern template const Block& Filling::block<web::LayoutModel>(const web::LayoutModel&,
                                                              const Block*);
extern template void Filling::fill<fields::FormView>(Block&, const fields::FormView&, const Block*);
extern template void Filling::fill<web::Link>(Block&, const web::Link&, const Block*);
extern template Slot Filling::list_slot<std::vector<web::Link>>(const std::vector<web::Link>&,
                                                                const Block&);
extern template Slot Filling::list_slot<std::vector<std::string>>(const std::vector<std::string>&,
                                                                  const Block&);
}  // namespace agora::view
