#include "agora/web/instances.hpp"

namespace agora::fields {
template void write_json<FormView>(std::string&, const FormView&);
template void write_json<web::Link>(std::string&, const web::Link&);
template void write_json<std::vector<web::Link>>(std::string&, const std::vector<web::Link>&);
template void write_json<std::vector<std::string>>(std::string&, const std::vector<std::string>&);
}  // namespace agora::fields

namespace agora::view {
template const Block& Filling::block<web::LayoutModel>(const web::LayoutModel&, const Block*);
template void Filling::fill<fields::FormView>(Block&, const fields::FormView&, const Block*);
template void Filling::fill<web::Link>(Block&, const web::Link&, const Block*);
template Slot Filling::list_slot<std::vector<web::Link>>(const std::vector<web::Link>&,
                                                         const Block&);
template Slot Filling::list_slot<std::vector<std::string>>(const std::vector<std::string>&,
                                                           const Block&);
}  // namespace agora::view
